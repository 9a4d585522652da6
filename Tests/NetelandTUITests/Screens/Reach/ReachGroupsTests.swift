import Domain
import Testing

@testable import NetelandTUI

@Suite("The groups in Bereik")
struct ReachGroupsTests {
  private var sample: World { World(alliance: SampleAlliance.make(), today: SampleAlliance.today) }

  private func shown(in world: World) -> ReachScreen {
    var screen = ReachScreen().shown(in: world)
    while screen.shown != .groups { _ = screen.update(.nextPane, in: world) }
    return screen
  }

  @Test("Every kind stands under its own heading, with gap and parity beside the rest")
  func kinds() {
    let world = sample
    let text = shown(in: world.with(room: Size(width: 120, height: 37))).text(
      in: world.with(room: Size(width: 120, height: 37)))
    for kind in SegmentKey.Kind.allCases { #expect(text.contains(world.strings.reachGroups.kind(kind))) }
    #expect(text.contains("meisjes"))
    #expect(text.contains("Herentals"))
    #expect(text.contains(world.strings.reachGroups.legend))
  }

  @Test("Where nobody counted a group a question mark stands, never a 0")
  func unknown() {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", pupils: 20)
    fixture.session("s1", on: "2026-10-07", for: "A", attended: 10)
    let world = fixture.world
    let lines = shown(in: world).text(in: world).split(separator: "\n").filter { $0.contains("meisjes") }
    #expect(lines.first?.contains("?") == true)
    #expect(lines.first?.contains("0") == false)
    #expect(lines.contains { $0.contains("1 klas niet apart geteld") })
  }

  @Test("Enter on a municipality goes to its schools; on others nothing opens, and it says so")
  func opening() throws {
    let world = sample
    var screen = shown(in: world)
    #expect(screen.update(.open, in: world) == [])
    #expect(screen.refusal(of: .open, in: world) != nil)
    for _ in 0..<3 { _ = screen.update(.down, in: world) }
    let requests = screen.update(.open, in: world)
    guard case .focus(.municipality(let name)) = requests.first else {
      Issue.record("\(requests)")
      return
    }
    screen.focus(on: .municipality(name), in: world)
    #expect(screen.shown == .schools)
  }

  @Test("It fits whatever the room")
  func sizes() {
    for size in [Size(width: 60, height: 17), Size(width: 80, height: 21), Size(width: 140, height: 50)] {
      let world = sample.with(room: size)
      let text = shown(in: world).text(in: world)
      #expect(text.contains("meisjes"))
      #expect(text.contains("kloof"))
    }
  }

  @Test("Points and ratios are written with their sign and their decimals", arguments: [Language.dutch, .english])
  func formats(_ language: Language) {
    let mark = language == .dutch ? "," : "."
    #expect(language.format.points(tenths: -150...684) == "-15\(mark)0 / +68\(mark)4")
    #expect(language.format.points(tenths: 3...3) == "+0\(mark)3")
    #expect(language.format.points(tenths: -3...0) == "-0\(mark)3 / 0\(mark)0")
    #expect(language.format.parity(Segment.Parity(atLeast: 80, atMost: 105)) == "0\(mark)80-1\(mark)05")
    #expect(language.format.parity(Segment.Parity(atLeast: 7, atMost: nil)) == "≥0\(mark)07")
  }
}
