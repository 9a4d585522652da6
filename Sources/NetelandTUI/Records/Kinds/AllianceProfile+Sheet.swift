import Domain

extension AllianceProfile: SheetSubject {
  /// There is one, and it is there from the start.
  static func fresh(id: String, in world: World) -> AllianceProfile? { nil }

  private static let spareMunicipalities = 6

  static func fields(
    for record: AllianceProfile, isNew: Bool, in world: World
  ) -> [SheetField<AllianceProfile>] {
    let target = Target.fields(in: world).map(first)
    let places = (0..<record.municipalities.count + spareMunicipalities).flatMap { index in
      [
        SheetField.part(
          "municipality\(index + 1).name", \AllianceProfile.municipalities, index, .text("name", \.name)
        ).shown { index <= $0.municipalities.count },
        SheetField.part("municipality\(index + 1).postcodes", \AllianceProfile.municipalities, index, postcodes)
          .shown { index < $0.municipalities.count },
      ]
    }
    return [.text("name", \.name).required()] + target
      + [
        .number("smallCell", \.smallCell, AllianceProfile.possibleSmallCells),
        .number("schoolGapDays", \.schoolGapDays, 0...365),
        .number("invitedPerPlace", \.invitedPerPlace, AllianceProfile.possibleInvitedPerPlace),
        .number("travelSpeed", \.travelSpeed, AllianceProfile.possibleTravelSpeeds),
        .number("travelDetour", \.travelDetour, AllianceProfile.possibleTravelDetours),
        .number("travelMargin", \.travelMargin, AllianceProfile.possibleTravelMargins),
      ] + places + [.text("note", \.note)]
  }

  /// The bar on the dashboard is the first target; where there is none yet, editing it makes the default one its own.
  private static func first(_ field: SheetField<Target>) -> SheetField<AllianceProfile> {
    SheetField<AllianceProfile>(field.key, field.kind) {
      field.get($0.target)
    } set: { profile, value in
      var target = profile.target
      let problem = field.set(&target, value)
      if profile.targets.isEmpty { profile.targets = [target] } else { profile.targets[0] = target }
      return problem
    }
    .required(field.isRequired)
    .shown { field.isShown($0.target) }
  }

  /// `2200, 2250`
  private static var postcodes: SheetField<Municipality> {
    SheetField<Municipality>("postcodes", .text) {
      .text($0.postcodes.joined(separator: ", "))
    } set: {
      let codes = $1.trimmed.split { ", ;".contains($0) }.map(String.init)
      if let wrong = codes.first(where: { !SheetField<Address>.isPostcode($0) }) { return .notAPostcode(wrong) }
      $0.postcodes = codes
      return nil
    }
  }

  func complete(since original: AllianceProfile) -> AllianceProfile {
    var copy = self
    copy.municipalities = municipalities.completed(since: original.municipalities)
    return copy
  }

  func problems(since original: AllianceProfile, in world: World) -> [String: SheetProblem] {
    var problems: [String: SheetProblem] = [:]
    for (index, place) in municipalities.enumerated() where !original.municipalities.contains(place) {
      if place != .blank, place.name.isEmpty { problems["municipality\(index + 1).name"] = .required }
    }
    return problems
  }

  func edit(isNew: Bool, since known: AllianceProfile, in world: World) throws(Refusal) -> Edit {
    try Edit.edit(self, since: known, at: EveryYear(), in: world.alliance)
  }
}
