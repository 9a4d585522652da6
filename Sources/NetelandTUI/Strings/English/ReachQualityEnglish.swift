import Domain

extension ReachQualityStrings {
  static let english = ReachQualityStrings(
    measure: { measure in
      switch measure {
      case .adoption: "Schools that take part"
      case .delivery: "Sessions that took place"
      case .attendance: "Attended of registered"
      case .maintenance(let years): "Schools \(years) years running"
      }
    },
    sentence: { measure, grades in
      switch measure {
      case .adoption: "Schools with a pupil who came, of the schools with \(grades)"
      case .delivery: "Sessions for \(grades): held, cancelled or left open after their day"
      case .attendance: "At held sessions where both numbers are known"
      case .maintenance(let years): "Came in each of the \(years) school years so far, of those that could"
      }
    },
    leftOut: { measure, count in
      switch measure {
      case .attendance: "\(EnglishWords.count(count, "class", "classes")) without both numbers"
      case .adoption, .delivery, .maintenance: "\(EnglishWords.count(count, "session", "sessions")) without classes"
      }
    },
    measureColumn: "quality",
    share: "share",
    count: "count",
    of: { "\($0) of \($1)" },
    behind: { "Behind this number: \($0.prefix(1).lowercased() + $0.dropFirst())" },
    answer: { answer in
      switch answer {
      case .tookPart: "takes part"
      case .unknown: "no numbers"
      case .didNot: "not yet"
      }
    },
    outcome: { outcome in
      switch outcome {
      case .held: "held"
      case .cancelled: "cancelled"
      case .overdue: "still open"
      }
    },
    evenness: { gaps in
      gaps.isEmpty
        ? "How evenly the reach falls is shown under groups"
        : "Beside the rest: \(gaps.joined(separator: "; "))"
    },
    nothingBehind: "nothing to show")
}
