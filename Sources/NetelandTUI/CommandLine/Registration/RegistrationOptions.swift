import ArgumentParser
import Domain

/// Which class is meant.
struct ClassOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The school: its id, its name, or how its name begins.", valueName: "school"))
  var school: String

  @Option(help: ArgumentHelp("The grade.", valueName: "L5"))
  var grade: Grade

  init() {}

  func cohort(in folder: OpenFolder) throws -> CohortKey {
    CohortKey(school: try folder.school(school).id, grade: grade)
  }

  /// The class, of a school that can have one: a grade of its levels, where these are known.
  func possibleCohort(in folder: OpenFolder) throws -> CohortKey {
    let school = try folder.school(school)
    guard school.levels.isEmpty || school.levels.contains(grade.level) else {
      let grades = Grade.allCases.filter { school.levels.contains($0.level) }
      let words = folder.strings.words
      throw UsageProblem(
        text: folder.strings.registration.noSuchClass(
          school.name.harmless, words.gradeShort(grade), words.gradesShort(grades)))
    }
    return CohortKey(school: school.id, grade: grade)
  }
}

extension Grade: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

/// What to do with a group that cannot simply be given its places.
struct AnswerOptions: ParsableArguments {
  enum Answer: String, EnumerableFlag {
    case fill, hold

    static func help(for value: Answer) -> ArgumentHelp? {
      switch value {
      case .fill: "Where it does not fit: give as many a place as there are left, let the rest wait."
      case .hold: "Where it does not fit: let the whole group wait."
      }
    }
  }

  @Flag var answer: Answer?

  @Option(
    help: ArgumentHelp(
      "Why. Without --fill or --hold it gives everybody a place, above the capacity or past those who wait too.",
      valueName: "text"))
  var reason: String?

  init() {}

  /// Nil to be asked.
  var choice: RegistrationChoice? {
    switch answer {
    case .fill: .fill
    case .hold: .hold
    case nil: reason == nil ? nil : .all
    }
  }
}
