/// How many places a session has, and how many of them are taken.
public struct SessionPlaces: Equatable, Sendable {
  /// The most pupils it takes; nil where nobody knows, and then nothing is known to be full.
  public let capacity: Int?
  /// Who says so.
  public let limit: CapacityLimit?
  /// Pupils with a place, as far as known.
  public let registered: Int
  /// Invited classes of which nobody knows how many are registered: there may be more pupils than `registered`.
  public let unknownCohorts: Int
  /// Pupils on the waiting list.
  public let waiting: Int

  /// Places left; at most so many where the number of a class is unknown. Nil where no capacity is known.
  public var free: Int? { capacity.map { max(0, $0 - registered) } }

  /// Pupils above the capacity; 0 where none is known.
  public var over: Int { capacity.map { max(0, registered - $0) } ?? 0 }

  /// Places are free and somebody waits: the one who is first has to be asked.
  public var isAnybodyNext: Bool { waiting > 0 && (free ?? 0) > 0 }
}

extension Alliance {
  public func places(of session: Session) -> SessionPlaces {
    let capacity = capacity(of: session)
    return SessionPlaces(
      capacity: capacity?.places, limit: capacity?.limit,
      registered: session.participation.reduce(0) { $0 + ($1.registered ?? 0) },
      unknownCohorts: session.participation.count { $0.registered == nil },
      waiting: session.waiting.reduce(0) { $0 + $1.pupils })
  }
}

extension Session {
  /// Pupils of a class with a place, as far as known.
  func registered(of cohort: CohortKey) -> Int {
    participation.reduce(0) { $0 + ($1.cohort == cohort ? $1.registered ?? 0 : 0) }
  }

  /// Pupils of a class on the waiting list.
  public func waiting(of cohort: CohortKey) -> Int {
    waiting.reduce(0) { $0 + ($1.cohort == cohort ? $1.pupils : 0) }
  }
}
