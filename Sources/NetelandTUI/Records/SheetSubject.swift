import Domain

/// A kind of record that forms and the command line can make and change.
///
/// A new kind is one conformance in a file of its own, and one line in ``RecordKind/sheet(adding:in:)``.
protocol SheetSubject: Placed {
  /// The fields in the order of the form, for a record as it is before the work.
  static func fields(for record: Self, isNew: Bool, in world: World) -> [SheetField<Self>]

  /// Where records of the kind stand while this world is in view.
  static func place(in world: World) -> Place

  /// What a new record starts from; nil for a kind that is never added.
  static func fresh(id: String, in world: World) -> Self?

  /// The record to edit; nil where there is none.
  static func stored(id: String, in world: World) -> Self?

  /// The record as it is kept, after its fields were put in: a period without a last day gets one.
  func complete(since original: Self) -> Self

  /// What is wrong between fields, by the key of the field to mend.
  func problems(since original: Self, in world: World) -> [String: SheetProblem]

  /// The record under the id it gets when it is added: made from its name, where people see the id.
  func named(in world: World) -> Self

  /// Fields that change along with the one that was just typed.
  static func follow(_ key: String, _ values: inout [String: FormValue], in world: World)

  /// The edit that keeps the record, with what others have done to it since it was `known`.
  func edit(isNew: Bool, since known: Self, in world: World) throws(Refusal) -> Edit
}

extension SheetSubject {
  static func stored(id: String, in world: World) -> Self? {
    records(in: world.alliance, at: place(in: world))[RecordID(id)]
  }

  func complete(since original: Self) -> Self { self }
  func problems(since original: Self, in world: World) -> [String: SheetProblem] { [:] }
  func named(in world: World) -> Self { self }
  static func follow(_ key: String, _ values: inout [String: FormValue], in world: World) {}
}

extension SheetSubject where Place == EveryYear {
  static func place(in world: World) -> EveryYear { EveryYear() }
}

extension SheetSubject where Place == SchoolYear {
  static func place(in world: World) -> SchoolYear { world.year }
}

extension SheetSubject where Self: Removable {
  func edit(isNew: Bool, since known: Self, in world: World) throws(Refusal) -> Edit {
    let place = Self.place(in: world)
    return isNew
      ? try Edit.add(self, at: place, in: world.alliance)
      : try Edit.edit(self, since: known, at: place, in: world.alliance)
  }
}

extension Array where Element: Visitable {
  /// Without the parts that were added and left blank; untouched where nothing was added.
  func completed(since original: [Element]) -> [Element] {
    self == original ? self : filter { $0 != .blank }
  }
}
