import Domain

extension Kit: SheetSubject {
  static func fresh(id: String, in world: World) -> Kit? { Kit(id: RecordID(id)) }

  static func fields(for record: Kit, isNew: Bool, in world: World) -> [SheetField<Kit>] {
    [.text("name", \.name).required(), .number("stock", \.stock, 0...1000), .text("note", \.note)]
  }

  func named(in world: World) -> Kit {
    var copy = self
    copy.id = Slug.make(name, among: world.alliance.kits)
    return copy
  }
}
