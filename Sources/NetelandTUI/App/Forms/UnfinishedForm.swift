import Domain

/// A form that may be left half filled in, and is then kept for when it is opened again.
///
/// What is kept is the form as it is, with the records as they were when it was opened: who goes on with it later is still
/// told of what others have changed meanwhile.
protocol UnfinishedForm: Screen {
  /// Which form it is: opening the same one again offers what is kept.
  var formKey: FormKey { get }
  /// Whether anything is filled in that is not saved.
  var isHalfFilled: Bool { get }
  /// What the form is called, and what is filled in.
  func summary(in world: World) -> FormSummary
  /// Lets go of what is made anew when it is brought up to date, and of the alliance above all: a second hold on that makes
  /// every edit copy it.
  mutating func putAway()
}

extension UnfinishedForm {
  mutating func putAway() {}
}

/// Which form it is, whoever opens it and whatever was known of it then.
enum FormKey: Hashable, Sendable {
  case newSession
  case copySession(RecordID<Session>)
  case session(RecordID<Session>)
  /// With the school year for a kind that has its records by year.
  case newRecord(RecordKind, SchoolYear?)
  case record(RecordKind, id: String, SchoolYear?)
  case numbers(RecordID<Session>)
  case inbox
}

/// A form in a few words, for who is asked whether to go on with it.
struct FormSummary: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    let label: String
    let text: String
  }

  var title: String
  var lines: [Line]
}

extension Task {
  /// The form in which the work is done; nil where none is kept. Work that comes with values of its own (a session that is put
  /// down elsewhere, other guides) starts from those.
  func formKey(in world: World) -> FormKey? {
    switch self {
    case .newSession: .newSession
    case .copySession(let session): .copySession(session)
    case .editSession(let session), .moveSession(let session): .session(session)
    case .addRecord(let kind): .newRecord(kind, kind.isYearly ? world.year : nil)
    case .editRecord(let kind, let id): .record(kind, id: id, kind.isYearly ? world.year : nil)
    case .recordParticipation(let session): .numbers(session)
    case .numbersInbox: .inbox
    default: nil
    }
  }
}

extension AppState {
  /// Keeps a layer that goes away if something is filled in in it.
  /// - Returns: whether it did.
  @discardableResult
  mutating func keep(_ layer: any Screen) -> Bool {
    guard var form = layer as? any UnfinishedForm, form.isHalfFilled else { return false }
    form.putAway()
    kept[form.formKey] = form
    return true
  }

  /// Ends the program. Where forms are half filled in it says so first, since they end with it; asked once more, it ends.
  mutating func quit() -> [Command] {
    let open = layers.compactMap { $0 as? any UnfinishedForm }.filter(\.isHalfFilled)
    let forms = open + kept.values
    guard let form = forms.first, !isLeaving, !isDemo else { return [.quit] }
    isLeaving = true
    notice = Notice(.warning, world.strings.keptForm.wouldBeLost(form.summary(in: world).title, forms.count))
    return []
  }

  /// The question whether to go on with the form that is kept of this work; nil where none is, or where its subject is gone.
  mutating func offer(of task: Task) -> KeptFormScreen? {
    guard let key = task.formKey(in: world), let form = kept[key] else { return nil }
    guard task.layer(in: world, fresh: freshID()) != nil else {
      kept[key] = nil
      return nil
    }
    return KeptFormScreen(task, form, in: world)
  }

  /// Puts a form that was kept on top again, in the language and with the records of now.
  mutating func resume(_ task: Task) {
    guard let key = task.formKey(in: world), var form = kept.removeValue(forKey: key) else { return }
    form.refresh(in: world)
    layers.append(form)
  }
}
