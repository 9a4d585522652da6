/// What somebody did, in the field's words; the interface puts it into a language.
public enum Act: String, FieldWord, Sendable {
  case scheduled, edited, moved, cancelled, reinstated, held, recorded
  case added, retired, restored, deleted, imported
  case yearStarted = "year-started"
  case created
  /// Calendars were told: what has been told cannot be taken back.
  case published
  /// Put in the place of what somebody else had written into a file.
  case resolved
  /// A group got places; put on the waiting list, or kept there; from there to a place; gave up places, or its turn.
  case registered, waitlisted, promoted, withdrawn
}

/// What made a change necessary, where the program knows that by itself.
public enum EditCause: String, FieldWord, Sendable {
  /// Fewer places were left than the group has pupils.
  case tooFewPlaces = "too-few-places"
  /// Others were waiting for a place before.
  case othersWait = "others-wait"
  /// Places were free.
  case placesFree = "places-free"
}

extension Act {
  /// Whether what was done can be taken back.
  public var canBeUndone: Bool { self != .published }
}

/// One change of state as a value: it is applied, turned round, put into words and written to the journal.
///
/// However many records and files it touches, it is one step of the history.
public struct Edit: Sendable, Equatable {
  public let act: Act
  /// What it was done to, in the alliance's own words: "Robots bouwen 2026-11-25".
  public let subject: String
  public let mutations: [Mutation]
  public let cause: EditCause?
  /// Why, in the words of whoever did it; nil where nobody said.
  public let reason: String?

  public init(
    _ act: Act, _ subject: String, _ mutations: [Mutation], cause: EditCause? = nil, reason: String? = nil
  ) {
    self.act = act
    self.subject = subject
    self.mutations = mutations
    self.cause = cause
    self.reason = reason
  }

  /// Nothing would change.
  public var isEmpty: Bool { mutations.isEmpty }

  /// The files the edit touches.
  public var files: Set<DataFile> { Set(mutations.map(\.file)) }

  /// Undoes this edit when applied after it.
  public var inverted: Edit {
    Edit(act, subject, mutations.reversed().map(\.inverted), cause: cause, reason: reason)
  }

  /// The same change with what it was made for.
  func because(_ cause: EditCause?, _ reason: String?) -> Edit {
    Edit(act, subject, mutations, cause: cause, reason: reason)
  }
}

/// A change that cannot be made; nothing has been changed.
public enum Refusal: Error, Equatable, Sendable {
  /// The record is not as it was when the change was made: somebody else has changed it, and in the same field where one
  /// is named (see `RecordMerge`).
  case changedMeanwhile(file: DataFile, record: String, field: String? = nil)
  /// There is no such record.
  case noSuchRecord(kind: RecordKind, id: String)
  /// A record with this id is there already.
  case idTaken(kind: RecordKind, id: String)
  /// A number that is impossible by itself.
  case impossible(ImpossibleCount)
  /// The session is not in a state in which this can be done.
  case wrongStatus(SessionStatus)
  /// Other records point at this one; it can be retired, not deleted.
  case stillUsed(kind: RecordKind, id: String, by: Int)
  /// A field that must be filled in.
  case missingField(kind: RecordKind, field: String)
  /// The day a session is held on lies ahead of today.
  case notYet(Day)
  /// Blocking findings for which no reason is given to keep the session all the same; never empty.
  case blocked([Finding])
  /// A text with a character that would command a terminal, turn the text round or hide in it.
  case unsafeText(kind: RecordKind, field: String, scalar: Unicode.Scalar)
  /// A number outside the range its field can hold.
  case outOfRange(kind: RecordKind, field: String, value: Int, range: ClosedRange<Int>)
}

/// A count that no class of pupils can have given.
public enum ImpossibleCount: Equatable, Sendable {
  /// More attended than the cohort has pupils.
  case moreThanEnrolled(count: Int, enrolled: Int)
  /// More first-timers than came.
  case moreFirstTimersThanAttended(firstTimers: Int, attended: Int)
  /// First-timers without a number of attended.
  case firstTimersWithoutAttended(firstTimers: Int)
  /// A part (girls, priority pupils) larger than the whole.
  case partLargerThanWhole(part: Int, whole: Int)
  case negative(Int)
  /// More places given up than the class has; nil where nobody knows how many it has.
  case moreThanRegistered(count: Int, registered: Int?)
}

extension Alliance {
  /// Applies all of an edit or, where one record has changed meanwhile, nothing of it.
  public mutating func apply(_ edit: Edit) throws(Refusal) {
    defer { dropEmptyYears(of: edit) }
    for (index, mutation) in edit.mutations.enumerated() where !mutation.apply(to: &self) {
      for done in edit.mutations[..<index].reversed() {
        _ = done.inverted.apply(to: &self)
      }
      throw .changedMeanwhile(file: mutation.file, record: mutation.recordID)
    }
  }

  /// Years without a single record are as good as not there.
  mutating func dropEmptyYears() {
    years = years.filter { !$0.value.isEmpty }
  }

  /// A year that an edit emptied is gone again, so that undoing the first edit of a year leaves no trace of
  /// it.
  mutating func dropEmptyYears(of edit: Edit) {
    for case .yearly(let year, _) in edit.files where years[year]?.isEmpty == true {
      years[year] = nil
    }
  }
}

extension YearRecords {
  /// Not a single record of any kind.
  public var isEmpty: Bool {
    enrolments.isEmpty && freeDays.isEmpty && academies.isEmpty && sessions.isEmpty && meetings.isEmpty
      && observations.isEmpty && publications.isEmpty
  }
}
