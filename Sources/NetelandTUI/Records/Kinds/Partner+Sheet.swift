import Domain

extension Partner: SheetSubject {
  static func fresh(id: String, in world: World) -> Partner? { Partner(id: RecordID(id)) }

  static func fields(for record: Partner, isNew: Bool, in world: World) -> [SheetField<Partner>] {
    [
      .text("name", \.name).required(),
      .choice("sector", \.sector, world.strings.words.sector),
      // Free text: partners may stand outside the alliance's municipalities.
      .text("municipality", \.municipality),
      .text("website", \.website),
    ]
      + SheetField.contacts(\.contacts, count: record.contacts.count)
      + [.text("note", \.note)]
  }

  func complete(since original: Partner) -> Partner {
    var copy = self
    copy.contacts = contacts.completed(since: original.contacts)
    return copy
  }

  func problems(since original: Partner, in world: World) -> [String: SheetProblem] {
    contacts.problems(since: original.contacts)
  }

  func named(in world: World) -> Partner {
    var copy = self
    copy.id = Slug.make(name, among: world.alliance.partners)
    return copy
  }
}
