import Domain

extension Venue: SheetSubject {
  static func fresh(id: String, in world: World) -> Venue? { Venue(id: RecordID(id)) }

  static func fields(for record: Venue, isNew: Bool, in world: World) -> [SheetField<Venue>] {
    let options = SheetOptions(world)
    return [
      .text("name", \.name).required(),
      .number("capacity", \.capacity, 1...100_000),
      .openingHours(in: world),
    ]
      + SheetField<Address>.all(in: world.alliance.profile).map { .part(\.address, $0) }
      + [
        .one("school", \.school, options.schools(keeping: [record.school].compactMap(\.self))),
        .one("partner", \.partner, options.partners(keeping: record.partner)),
        BusyTimesField.field("bookings", \.bookings, in: world),
        .text("note", \.note),
      ]
  }

  static func follow(_ key: String, _ values: inout [String: FormValue], in world: World) {
    SheetField<Address>.follow(key, &values, in: world)
  }

  func named(in world: World) -> Venue {
    var copy = self
    copy.id = Slug.make(name, among: world.alliance.venues)
    return copy
  }
}
