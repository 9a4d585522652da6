import Domain
import Testing

@testable import NetelandTUI

@Suite("Beheer")
struct AdminTests {
  private var world = SheetWorld.sample()

  /// The screen with a kind in view and its table in focus.
  private func screen(_ kind: RecordKind, in world: World) -> AdminScreen {
    var screen = AdminScreen()
    screen.refresh(in: world)
    while screen.kind != kind { _ = screen.update(.down, in: world) }
    _ = screen.update(.open, in: world)
    return screen
  }

  @Test("What is taken for outside names no guide, and tells no small count by subtraction or by a word that finds it")
  func forOutside() throws {
    var alliance = SampleAlliance.make()
    let year = SchoolYear(containing: SampleAlliance.today)
    // A school where all pupils but two are in the grades of the target.
    var enrolment = try #require(
      alliance[year].enrolments.first { enrolment in
        enrolment.counts.contains { alliance.profile.target.grades.contains($0.grade) && ($0.total ?? 0) >= 15 }
      })
    enrolment.counts.removeAll { !alliance.profile.target.grades.contains($0.grade) }
    enrolment.counts.append(GradeCount(grade: .l1, pupils: 2))
    alliance[year].enrolments.put(enrolment)
    let world = World(alliance: alliance, today: SampleAlliance.today)

    let enrolments = screen(.enrolment, in: world)
    let extract = enrolments.view.extract(confidential: false, in: world)
    let row = try #require(enrolments.view.shown.firstIndex { enrolments.view.all[$0].id == enrolment.id.text })
    let pupils = extract.headings.indices.filter {
      [AdminColumn.countedPupils.id, AdminColumn.allPupils.id].contains(extract.headings[$0].id)
    }
    #expect(pupils.count == 2 && pupils.allSatisfy { extract.isHidden(row, $0) != nil })

    var searched = enrolments
    _ = searched.update(.filter, in: world)
    for digit in String(enrolment.counts.compactMap(\.total).reduce(0, +)) {
      _ = searched.type(.character(digit), in: world)
    }
    #expect(!searched.rows.contains { $0.id == enrolment.id.text })

    let guides = screen(.guide, in: world).view
    let names = Set(alliance.guides.map { TableValue($0.name) })
    let outside = guides.extract(confidential: false, in: world)
    #expect(!outside.rows.isEmpty && outside.rows.allSatisfy { names.isDisjoint(with: $0) })
    #expect(guides.extract(confidential: true, in: world).rows.allSatisfy { !names.isDisjoint(with: $0) })
  }

  @Test("Every kind shows its records, and Enter and n ask for their forms")
  func kinds() throws {
    for kind in AdminScreen.kinds {
      var screen = screen(kind, in: world)
      let first = try #require(screen.rows.first)
      #expect(screen.update(.open, in: world) == [.start(.editRecord(kind, id: first.id))])
      #expect(screen.update(.edit, in: world) == [.start(.editRecord(kind, id: first.id))])
      #expect(screen.rows.allSatisfy { $0.cells.count == screen.table.columns.count })
      if kind == .alliance {
        #expect(screen.refusal(of: .add, in: world) != nil)
      } else {
        #expect(screen.update(.add, in: world) == [.start(.addRecord(kind))])
        #expect(screen.refusal(of: .add, in: world) == nil)
      }
    }
  }

  @Test("R takes a record out of use: it goes to the end, muted, with a sign; R again brings it back")
  func retiring() throws {
    var world = world
    var screen = screen(.workshop, in: world)
    let id = try #require(screen.selected?.id)
    guard case .edit(let edit)? = screen.update(.retire, in: world).first else {
      Issue.record("not retired")
      return
    }
    try world.apply(edit)
    screen.refresh(in: world)
    #expect(screen.selected?.id == id)
    #expect(screen.rows.last?.id == id)
    #expect(screen.rows.last?.cells[1].text.hasPrefix(AdminTable.retiredSign) == true)
    #expect(screen.rows.last?.cells.allSatisfy { $0.runs.allSatisfy { $0.style == .muted } } == true)
    guard case .edit(let back)? = screen.update(.retire, in: world).first else {
      Issue.record("not restored")
      return
    }
    #expect(back.act == .restored)
    #expect(screen.refusal(of: .retire, in: world) == nil)
    #expect(self.screen(.freeDay, in: world).refusal(of: .retire, in: world) != nil)
  }

  @Test("What others point at is not deleted, and the screen says how many they are; what nobody needs goes")
  func deleting() throws {
    var world = world
    let used = try #require(
      world.alliance.workshops.first { world.alliance.uses(of: .workshop, $0.id.text) > 0 })
    var screen = screen(.workshop, in: world)
    while screen.selected?.id != used.id.text { _ = screen.update(.down, in: world) }
    let uses = world.alliance.uses(of: .workshop, used.id.text)
    let refusal = Refusal.stillUsed(kind: .workshop, id: used.id.text, by: uses)
    #expect(
      screen.update(.delete, in: world)
        == [.say(Notice(.refused, world.strings.problems.text(refusal, in: world)))])

    try world.apply(try Edit.add(Kit(id: "doos", name: "AAA doos"), in: world.alliance))
    var kits = self.screen(.kit, in: world)
    #expect(kits.selected?.id == "doos")
    guard case .edit(let edit)? = kits.update(.delete, in: world).first else {
      Issue.record("not deleted")
      return
    }
    try world.apply(edit)
    kits.refresh(in: world)
    #expect(kits.rows.allSatisfy { $0.id != "doos" })
  }

  @Test("While the kinds are walked nothing can be deleted or taken out of use")
  func kindsPane() {
    var screen = AdminScreen()
    screen.refresh(in: world)
    for action in [Action.delete, .retire, .edit] {
      #expect(screen.update(action, in: world).isEmpty)
      #expect(screen.refusal(of: action, in: world) != nil)
    }
  }

  @Test("What was just added is selected")
  func added() throws {
    var world = world
    var screen = screen(.kit, in: world)
    try world.apply(try Edit.add(Kit(id: "nieuw", name: "Microscopen"), in: world.alliance))
    screen.refresh(in: world)
    #expect(screen.selected?.id == "nieuw")
  }

  @Test("The filter holds until it is cleared, and takes keys as text only while it is typed")
  func filter() {
    var screen = screen(.school, in: world)
    _ = screen.update(.filter, in: world)
    #expect(screen.takesText)
    #expect(screen.context == .tableFilter)
    for character in "olen" { _ = screen.type(.character(character), in: world) }
    let found = screen.rows.count
    #expect(found > 0)
    #expect(found < screen.table.rows.count)
    #expect(screen.update(.open, in: world).isEmpty)
    #expect(!screen.takesText)
    #expect(screen.rows.count == found)
    _ = screen.update(.back, in: world)
    #expect(screen.rows.count == screen.table.rows.count)
    #expect(screen.pane == .records)
    _ = screen.update(.back, in: world)
    #expect(screen.pane == .kinds)
  }

  @Test("J starts the school year in view from the last one that has numbers, once")
  func startingYear() throws {
    var world = world
    var screen = screen(.enrolment, in: world)
    #expect(screen.refusal(of: .startYear, in: world) == world.strings.admin.yearStarted)
    world.show(world.year.next)
    screen.refresh(in: world)
    #expect(screen.refusal(of: .startYear, in: world) == nil)
    let requests = screen.update(.startYear, in: world)
    guard case .edit(let edit)? = requests.first else {
      Issue.record("not started")
      return
    }
    let sentence = world.strings.admin.started(edit.mutations.count, world.year)
    #expect(requests.last == .say(Notice(.done, sentence)))
    try world.apply(edit)
    #expect(world.records.enrolments.allSatisfy { $0.provisional })
    #expect(screen.refusal(of: .startYear, in: world) == world.strings.admin.yearStarted)

    var empty = SheetWorld.empty()
    empty.show(world.year)
    #expect(screen.refusal(of: .startYear, in: empty) == empty.strings.admin.nothingToStartFrom)
  }

  @Test("An alliance without records says so, kind by kind, and stays usable")
  func empty() {
    let world = SheetWorld.empty()
    var screen = screen(.venue, in: world)
    #expect(screen.rows.isEmpty)
    #expect(screen.refusal(of: .edit, in: world) != nil)
    #expect(screen.update(.open, in: world).isEmpty)
    let text = drawn(80, 21) { area, buffer in _ = screen.draw(in: area, on: &buffer, world: world) }.text()
    #expect(text.contains(world.strings.app.empty.records(.venue)))
  }

  @Test("Another screen can point at a school")
  func focus() throws {
    var screen = screen(.kit, in: world)
    let school = try #require(world.alliance.schools.last)
    screen.focus(on: .school(school.id), in: world)
    #expect(screen.kind == .school)
    #expect(screen.selected?.id == school.id.text)
  }

  @Test("It stays within its area, and the cursor on the selected row, whatever the size")
  func sizes() {
    for kind in AdminScreen.kinds {
      let screen = screen(kind, in: world)
      #expect(sizesDrawnOutside { area, buffer in _ = screen.draw(in: area, on: &buffer, world: world) } == [])
      for (width, height) in [(60, 17), (80, 21), (120, 37)] {
        var buffer = Buffer(size: Size(width: width, height: height))
        let point = screen.draw(in: buffer.bounds, on: &buffer, world: world)
        #expect(point.map(buffer.bounds.contains) == true)
      }
    }
  }
}
