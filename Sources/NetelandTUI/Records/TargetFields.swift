import Domain

extension Target {
  /// The fields of a target, in the order of a form, without its name.
  static func fields(in world: World) -> [SheetField<Target>] {
    let words = world.strings.words
    return [
      .number("percent", \.percent, 1...100),
      .many("grades", \.grades, SheetOptions(world).grades).required(),
      .choice("pupils", \.pupils, words.pupilGroup),
      .choice("setting", \.setting, words.countedSetting),
      .choice("counts", \.counts, words.countedFigure),
      // A fifth-grader is a sixth-grader a year later: years are pooled for one grade only.
      .number("years", \.years, Target.possibleYears).shown { $0.grades.count == 1 },
    ]
  }
}
