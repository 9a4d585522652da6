/// How large a school is, by all its pupils of the school year.
public enum SchoolSize: Int, CaseIterable, Hashable, Sendable {
  case under100, under200, under400, from400

  public init(pupils: Int) {
    self = pupils < 100 ? .under100 : pupils < 200 ? .under200 : pupils < 400 ? .under400 : .from400
  }

  /// Pupils; the largest class has no end.
  public var pupils: Range<Int> {
    switch self {
    case .under100: 0..<100
    case .under200: 100..<200
    case .under400: 200..<400
    case .from400: 400..<Int.max
    }
  }
}

/// Pupils who have something in common that may matter for whether they are reached.
public enum SegmentKey: Hashable, Sendable {
  case girls, boys, priority
  /// Nil for schools of which nobody knows it.
  case municipality(String?)
  case network(EducationNetwork?)
  /// Nil for schools of which the pupils of some grade are unknown.
  case schoolSize(SchoolSize?)

  /// The kinds, in the order in which they are shown.
  public enum Kind: String, CaseIterable, Sendable {
    case pupils, municipality, network = "net", schoolSize = "school-size"
  }

  public var kind: Kind {
    switch self {
    case .girls, .boys, .priority: .pupils
    case .municipality: .municipality
    case .network: .network
    case .schoolSize: .schoolSize
    }
  }
}

/// The reach of a part of the pupils beside that of all the others.
public struct Segment: Equatable, Sendable {
  public let key: SegmentKey
  public let reach: Reach
  /// Of those who do not belong to the segment. Both leave out the cohorts of which nobody knows how many belong to it.
  public let rest: Reach

  public init(key: SegmentKey, reach: Reach, rest: Reach) {
    self.key = key
    self.reach = reach
    self.rest = rest
  }

  /// Nobody knows how many pupils belong to it, or the records leave every share possible.
  public var isUnknown: Bool {
    reach.enrolled == 0 || (reach.lower == 0 && reach.upper == reach.enrolled && reach.inferred > 0)
  }

  /// The share of the segment less that of the rest, in tenths of a percentage point, -1000...1000: -31...-12 is "1.2 to 3.1
  /// points behind". The lower end is rounded down, the upper end up. Nil where there is nobody to compare.
  public var gap: ClosedRange<Int>? {
    guard !isUnknown, reach.enrolled > 0, rest.enrolled > 0 else { return nil }
    let whole = reach.enrolled * rest.enrolled
    let least = reach.lower * rest.enrolled - rest.upper * reach.enrolled
    let most = reach.upper * rest.enrolled - rest.lower * reach.enrolled
    return Ratio.floor(least * 1000, whole)...(-Ratio.floor(-most * 1000, whole))
  }

  /// The share of the segment over that of the rest, in hundredths: 100 is parity, 80 says that 4 are reached where 5 of the
  /// rest are. `atMost` is nil where it knows no limit, because nobody of the rest may have been reached; the whole is nil
  /// where there is nobody to compare, or surely nobody of the rest was reached.
  public var parity: Parity? {
    guard !isUnknown, reach.enrolled > 0, rest.enrolled > 0, rest.upper > 0 else { return nil }
    let least = Ratio.floor(reach.lower * rest.enrolled * 100, rest.upper * reach.enrolled)
    guard rest.lower > 0 else { return Parity(atLeast: least, atMost: nil) }
    let most = -Ratio.floor(-reach.upper * rest.enrolled * 100, rest.lower * reach.enrolled)
    return Parity(atLeast: least, atMost: most)
  }

  public struct Parity: Hashable, Sendable {
    public let atLeast: Int
    public let atMost: Int?

    public init(atLeast: Int, atMost: Int?) {
      self.atLeast = atLeast
      self.atMost = atMost
    }
  }
}

private enum Ratio {
  /// Rounded down, also below 0. `whole` is positive.
  static func floor(_ part: Int, _ whole: Int) -> Int {
    part >= 0 ? part / whole : -((-part + whole - 1) / whole)
  }
}
