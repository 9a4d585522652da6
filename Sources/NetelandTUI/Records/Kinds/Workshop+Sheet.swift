import Domain

extension Workshop: SheetSubject {
  static func fresh(id: String, in world: World) -> Workshop? { Workshop(id: "") }

  static func fields(for record: Workshop, isNew: Bool, in world: World) -> [SheetField<Workshop>] {
    let words = world.strings.words
    let options = SheetOptions(world)
    let themes = TransitionTheme.allCases.map { FormOption(key: $0.rawValue, label: words.theme($0)) }
    let code: [SheetField<Workshop>] = isNew ? [code(in: world.alliance)] : []
    return code + [
      .text("title", \.title).required(),
      .choice("strand", \.strand, words.strand),
      .one("theme", \.theme, themes),
      .many("grades", \.grades, options.grades),
      .number("minutes", \.minutes, 5...1440),
      .number("capacity", \.capacity, 1...1000),
      .one("kit", \.kit, options.kits(keeping: record.kit)),
      .text("note", \.note),
    ]
  }

  /// The code printed in the catalogue, `VB-03`.
  private static func code(in alliance: Alliance) -> SheetField<Workshop> {
    SheetField<Workshop>("id", .text) {
      .text($0.id.text)
    } set: {
      let code = $1.trimmed
      guard !code.contains(where: \.isWhitespace), code.utf8.count <= Slug.longest else { return .notAnID }
      guard alliance.workshops[RecordID(code)] == nil else { return .taken }
      $0.id = RecordID(code)
      return nil
    }
    .required().atMost(Slug.longest)
  }
}
