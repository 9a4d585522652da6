import Domain

extension SheetField where Subject == Address {
  /// The fields of an address. Its coordinates come from the agency's list and are not typed.
  static func all(in profile: AllianceProfile) -> [SheetField<Address>] {
    [
      .text("street", \.street), .text("number", \.number).atMost(12), .text("box", \.box).atMost(12),
      .postcode(in: profile), .text("municipality", \.municipality),
    ]
  }

  /// Belgian: four digits.
  private static func postcode(in profile: AllianceProfile) -> SheetField<Address> {
    SheetField("postcode", .text) {
      .text($0.postcode)
    } set: {
      let text = $1.trimmed
      guard text.isEmpty || SheetField.isPostcode(text) else { return .notAPostcode(text) }
      $0.postcode = text
      return text.isEmpty || profile.municipality(ofPostcode: text) != nil ? nil : .outsideAlliance
    }
    .atMost(8)
  }

  static func isPostcode(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } && text.utf8.first != 48
  }

  /// A postcode of the alliance brings its municipality along.
  static func follow(_ key: String, _ values: inout [String: FormValue], in world: World) {
    guard key == "postcode", let text = values[key]?.trimmed,
      let municipality = world.alliance.profile.municipality(ofPostcode: text)
    else { return }
    values["municipality"] = .text(municipality.name)
  }
}

extension SheetField {
  /// The fields of the first two contacts, and of those there are more of already.
  static func contacts(
    _ path: WritableKeyPath<Subject, [Contact]> & Sendable, count: Int
  ) -> [SheetField] {
    (0..<max(2, count)).flatMap { index in
      [
        part("contact\(index + 1).name", path, index, SheetField<Contact>.text("name", \.name)),
        part("contact\(index + 1).role", path, index, SheetField<Contact>.text("role", \.role)),
        part("contact\(index + 1).email", path, index, SheetField<Contact>.email("email", \.email)),
        part("contact\(index + 1).phone", path, index, SheetField<Contact>.text("phone", \.phone)),
      ]
    }
  }
}

extension Array where Element == Contact {
  /// A contact that was put in without a name.
  func problems(since original: [Contact]) -> [String: SheetProblem] {
    var problems: [String: SheetProblem] = [:]
    for (index, contact) in enumerated() where contact.name.isEmpty && contact != .blank {
      if index < original.count, original[index] == contact { continue }
      problems["contact\(index + 1).name"] = .required
    }
    return problems
  }
}
