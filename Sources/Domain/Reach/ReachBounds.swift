/// The smallest and the largest number of different pupils who can have come, one event after the other.
///
/// Why it is right: let R pupils have come so far, any number from `lower` to `upper` being possible. Of the
/// next event's pupils g are new, the others are among the R. So R becomes R + g, and g is possible if
/// R + g ≤ N and if R has room for the returning ones. All the R + g that come out are again every number
/// from a smallest to a largest one, so two numbers are all there is to remember.
struct ReachBounds {
  private(set) var lower = 0
  private(set) var upper = 0
  /// Pupils of the cohort; where nobody knows, more than can ever come.
  let enrolled: Int
  /// A session went before whose numbers nobody wrote down: pupils may have come who are not in `upper`.
  var hasGap = false

  static let unlimited = Int.max / 4

  init(enrolled: Int?) {
    self.enrolled = enrolled.map { max($0, 0) } ?? Self.unlimited
  }

  /// Counts an event of at least `attended` pupils, of whom between `new.atLeast` and `new.atMost` are new.
  /// Answers what it contradicts; then nothing has been counted.
  mutating func count(attended: Int, new: (atLeast: Int, atMost: Int)) -> Contradiction.Reason? {
    let attended = min(attended, enrolled)
    if lower + new.atLeast > enrolled {
      return .tooManyNew(newFaces: new.atLeast, wouldBe: lower + new.atLeast, enrolled: enrolled)
    }
    let returning = attended - new.atMost
    if returning > upper {
      guard hasGap else { return .tooFewNew(returning: returning, cameBefore: upper) }
      upper = returning
    }
    // The design's max(L, a − f) + f and min(U, N − f) + f, written for a range of f.
    lower = max(lower + new.atLeast, attended)
    upper = min(upper + new.atMost, enrolled)
    return nil
  }
}
