import Testing

@testable import NetelandTUI

@Suite("Large digits")
struct BigDigitsTests {
  private func drawn(_ text: String, _ width: Int, _ height: Int, ascii: Bool = false) -> String {
    var buffer = Buffer(size: Size(width: width, height: height))
    BigDigits(text)?.draw(in: buffer.bounds, on: &buffer)
    return buffer.text(ascii: ascii)
  }

  @Test("They are blocks, and signs where there is no UTF-8")
  func blocks() {
    let expected = """
      █████    ██ ██
      ██ ██    ██ ██
      ██ ██    █████
      ██ ██       ██
      █████ ██    ██
      """
    #expect(drawn("0,4", 14, 5) == expected)
    #expect(drawn("0,4", 14, 5, ascii: true) == expected.replacing("█", with: "#"))
  }

  @Test("They grow as far as width and height allow, and are left out where they do not fit")
  func sizes() throws {
    let digits = try #require(BigDigits("70"))
    #expect(digits.width() == 11)
    #expect(digits.scale(in: Size(width: 11, height: 5)) == 1)
    #expect(digits.scale(in: Size(width: 40, height: 10)) == 2)
    #expect(digits.scale(in: Size(width: 10, height: 50)) == 0)
    #expect(drawn("70", 10, 5).filter { $0 == "█" }.isEmpty)
    let one = drawn("1", 8, 10).split(separator: "\n")
    #expect(one[0] == "████████" && one[1] == one[0])
    #expect(one.dropFirst(2).allSatisfy { $0 == "    ████" } && one.count == 10)
  }

  @Test("No two digits look alike, and the widest share fits a projector of 60 columns")
  func distinct() {
    let all = (0...9).map { drawn("\($0)", 5, 5) }
    #expect(Set(all).count == 10)
    #expect(BigDigits("70,7-100,0 %").map { $0.width() <= 60 } == true)
    #expect(BigDigits("onbekend") == nil)
    #expect(BigDigits("") == nil)
  }
}
