import Testing

@testable import NetelandTUI

@Suite("Which name somebody meant")
struct NearestNameTests {
  private let names = ["theme", "thema", "language", "mouse", "é", "ton"]

  @Test(
    "What begins so, else what differs least; of short words nothing is near",
    arguments: [
      ("the", "theme"), ("THEMA", "thema"), ("thmee", "theme"), ("langauge", "language"), ("lnaguaeg", "language"),
      ("mose", "mouse"), ("e", "é"), ("ten", "ton"), ("tn", nil), ("mice", nil), ("", nil), ("--", nil),
      ("qqqqqqqq", nil),
    ] as [(String, String?)])
  func nearest(written: String, meant: String?) {
    #expect(NearestName.of(written, among: names) == meant)
  }
}
