import Domain
import Testing

@testable import NetelandTUI

@Suite("Jaren: the trend, the grades by year, the followed classes")
struct ReachYearsTests {
  private func fixture() -> ReachFixture {
    var fixture = ReachFixture()
    fixture.school("A", "Appel", in: "Olen", pupils: 20)
    let last = ReachFixture.year.previous
    fixture.alliance[last].enrolments.put(
      Enrolment(school: "A", counts: [GradeCount(grade: .l5, pupils: 24), GradeCount(grade: .l6, pupils: 20)]))
    fixture.alliance[ReachFixture.year].enrolments.put(
      Enrolment(school: "A", counts: [GradeCount(grade: .l5, pupils: 20), GradeCount(grade: .l6, pupils: 23)]))
    fixture.session("s1", on: "2025-10-08", for: "A", attended: 18, firstTimers: 18)
    fixture.session("s2", on: "2026-10-07", for: "A", attended: 10)
    var later = fixture.alliance.session("s2")!
    later.participation[0] = Participation(school: "A", grade: .l6, attended: 10)
    fixture.alliance[ReachFixture.year].sessions.put(later)
    return fixture
  }

  private func view(_ look: ReachLook) -> ReachYears {
    var view = ReachYears()
    view.refresh(look)
    return view
  }

  private func text(_ view: ReachYears, _ look: ReachLook, _ size: Size = Size(width: 80, height: 18)) -> String {
    var buffer = Buffer(size: size)
    _ = view.draw(in: buffer.bounds, on: &buffer, look)
    return buffer.text()
  }

  @Test("The year in view is selected, in the row of the target grade; beside it the grades that have classes")
  func start() {
    let look = ReachLook(fixture().world)
    let view = view(look)
    #expect(view.years.map(\.description) == ["2025-2026", "2026-2027"])
    #expect(view.rows == [.l5, .l6])
    #expect(view.year == ReachFixture.year)
    #expect(view.grade == .l5)
    let text = text(view, look)
    #expect(text.contains("75,0"))
    #expect(text.contains("2025-2026"))
  }

  @Test("The selected cell says what its classes brought since they are followed, and from when")
  func followed() {
    let look = ReachLook(fixture().world)
    var view = view(look)
    _ = view.update(.last, look)
    #expect(view.grade == .l6)
    let text = text(view, look)
    #expect(text.contains("10 van 23 leerlingen"))
    #expect(text.contains("gevolgd sinds 2025-2026, 1 klas"))
    #expect(text.contains("18-24 van 24 leerlingen"))
    _ = view.update(.left, look)
    #expect(self.text(view, look).contains("Niet gevolgd"))
  }

  @Test("The year that is in view already cannot be opened, and says so")
  func yearInView() {
    var several = fixture()
    several.alliance.profile.targets = [Target(grades: [.l5, .l6])]
    let look = ReachLook(several.world)
    var view = view(look)
    _ = view.update(.first, look)
    #expect(view.grade == nil)
    #expect(view.refusal(of: .open, look) == "Dat schooljaar is al in beeld")
    _ = view.update(.left, look)
    #expect(view.refusal(of: .open, look) == nil)
  }

  @Test("Enter opens the classes of a cell, once more the school, Esc goes back; in the row of the target the year")
  func opening() {
    var several = fixture()
    several.alliance.profile.targets = [Target(grades: [.l5, .l6])]
    var look = ReachLook(several.world)
    var view = view(look)
    #expect(view.rows == [nil, .l5, .l6])
    _ = view.update(.first, look)
    _ = view.update(.left, look)
    guard case .year(let year)? = view.update(.open, look).first else {
      Issue.record("no year is asked for")
      return
    }
    #expect(year == ReachFixture.year.previous)
    look = ReachLook(fixture().world)
    view = self.view(look)
    _ = view.update(.last, look)
    #expect(view.update(.open, look).isEmpty)
    #expect(view.classes.map(\.name) == ["Appel"])
    #expect(view.context == .reach)
    let text = text(view, look)
    #expect(text.contains("10/23"))
    #expect(text.contains("18-24/24"))
    guard case .show(.schools, .school("A"))? = view.update(.open, look).first else {
      Issue.record("the school is not shown")
      return
    }
    _ = view.update(.back, look)
    #expect(!view.isInside)
  }

  @Test("Left and right stop at the first and the last year")
  func edges() {
    let look = ReachLook(fixture().world)
    var view = view(look)
    for _ in 0..<4 { _ = view.update(.right, look) }
    #expect(view.column == 1)
    for _ in 0..<4 { _ = view.update(.left, look) }
    #expect(view.column == 0)
    view.refresh(look)
    #expect(view.column == 0)
  }

  @Test("Years of several grades are not put together, and it says why")
  func severalGrades() {
    var fixture = fixture()
    fixture.alliance.profile.targets = [Target(grades: [.l5, .l6])]
    let look = ReachLook(fixture.world)
    #expect(text(view(look), look).contains("Meer leerjaren"))
  }

  @Test("Without numbers of pupils it says where to enter them")
  func empty() {
    let look = ReachLook(World(alliance: Alliance(), today: ReachFixture.today))
    var view = view(look)
    #expect(text(view, look).contains("leerlingenaantallen"))
    #expect(view.update(.open, look).isEmpty)
    #expect(view.refusal(of: .open, look) != nil)
  }

  @Test(
    "It can be drawn at any size", arguments: [(1, 1), (20, 3), (57, 14), (60, 14), (80, 18), (120, 34), (300, 80)])
  func sizes(width: Int, height: Int) {
    let look = ReachLook(World(alliance: SampleAlliance.make(), today: SampleAlliance.today))
    var view = view(look)
    for _ in 0..<3 {
      for _ in view.years {
        #expect(width == 1 || !text(view, look, Size(width: width, height: height)).isEmpty)
        _ = view.update(.left, look)
      }
      _ = view.update(.down, look)
    }
    _ = view.update(.open, look)
    #expect(width == 1 || !text(view, look, Size(width: width, height: height)).isEmpty)
  }
}
