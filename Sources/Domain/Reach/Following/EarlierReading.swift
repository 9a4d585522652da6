/// What a count of those who came in an earlier school year says about the followed class.
public enum EarlierReading: Sendable, Hashable {
  /// They are exactly the ones of the class who came in the years that were followed.
  case exact
  /// Some of them came before the class was followed, or to something else: at most that many did.
  case atMost
  /// Some who came were not asked about what they came to: at least that many did.
  case atLeast

  /// How to read a count asked about `asked` (the setting of the alliance's own target) where `counted` is
  /// counted, of a class followed from its first counted grade or only from later on. Nil where the one says
  /// nothing about the other.
  public init?(asked: CountedSetting, counted: CountedSetting, isFromStart: Bool) {
    if asked == counted {
      self = isFromStart ? .exact : .atMost
    } else if asked == .both {
      self = .atMost
    } else if counted == .both, isFromStart {
      self = .atLeast
    } else {
      return nil
    }
  }

  /// Of `attended` pupils, how many came in an earlier year when that many say so.
  func range(of count: Int, attended: Int) -> ClosedRange<Int> {
    switch self {
    case .exact: count...count
    case .atMost: 0...count
    case .atLeast: count...attended
    }
  }
}

/// A session of a followed class, with how many of those who came had come in an earlier school year.
public struct FollowedEvent: Equatable, Sendable {
  public var event: ReachEvent
  /// Of those who attended; nil where it was not asked.
  public var beenEarlier: Int?

  public init(_ event: ReachEvent, beenEarlier: Int? = nil) {
    self.event = event
    self.beenEarlier = beenEarlier.map(ReachEvent.bounded)
  }

  /// What a class of `enrolled` pupils can have done with it; a figure that cannot be says nothing.
  func earlier(_ reading: EarlierReading?, enrolled: Int) -> ClosedRange<Int>? {
    guard let reading, let beenEarlier, let attended = event.attended, attended <= enrolled,
      beenEarlier <= attended
    else { return nil }
    return reading.range(of: beenEarlier, attended: attended)
  }
}
