import Domain

/// *Wie kan dit?*: everybody who could guide a session, the free and able first, each with what speaks for or against it.
/// Enter puts one on the session.
struct WhoCanScreen: Screen {
  let session: RecordID<Session>
  private(set) var list = ListState()
  private(set) var offers: [GuideOffer] = []

  /// Nil where there is no such session.
  init?(_ session: RecordID<Session>, in world: World) {
    guard world.alliance.session(session) != nil else { return nil }
    self.session = session
    refresh(in: world)
  }

  var context: KeyContext { .whoCan }
  var selected: GuideOffer? { offers.indices.contains(list.selected) ? offers[list.selected] : nil }

  mutating func refresh(in world: World) {
    let before = selected?.guide
    offers =
      world.alliance.session(session).map {
        SchedulingBoard(world.alliance, year: $0.schoolYear).guideOffers(for: $0)
      } ?? []
    list.select(offers.firstIndex { $0.guide == before } ?? list.selected, count: offers.count)
  }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let move = ListMove(action) {
      list.move(move, count: offers.count, page: max(1, world.room.height - 12))
      return []
    }
    guard action != .back else { return [.close] }
    guard let guide = selected?.guide, let guides = world.alliance.session(session)?.guides else { return [] }
    switch action {
    case .assignGuide:
      return guides.contains(guide) ? [.close] : put(guides + [guide], in: world)
    case .toggleGuide:
      let isOn = guides.contains(guide)
      return put(isOn ? guides.filter { $0 != guide } : guides + [guide], staying: true, in: world)
    case .replaceGuides:
      return guides == [guide] ? [.close] : put([guide], in: world)
    case .edit:
      return [.start(.editRecord(.guide, id: guide.text))]
    default:
      return []
    }
  }

  /// Puts them on the session; where that asks for a reason, its form is opened with them filled in.
  private func put(_ guides: [RecordID<Guide>], staying: Bool = false, in world: World) -> [Request] {
    do throws(Refusal) {
      let edit = try Edit.assign(guides, to: session, in: world.alliance)
      return [.edit(edit)] + (staying ? [] : [.close, .focus(.session(session))])
    } catch .blocked {
      return [
        .close, .start(.staffSession(session, guides)),
        .say(Notice(.refused, world.strings.sessionForm.reasonNeeded)),
      ]
    } catch {
      return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
    }
  }

  func refusal(of action: Action, in world: World) -> String? {
    switch action {
    case .assignGuide, .toggleGuide, .replaceGuides, .edit:
      guard !offers.isEmpty else { return world.strings.guides.noGuides }
      let isCancelled = world.alliance.session(session)?.status == .cancelled
      return isCancelled && action != .edit ? world.strings.agenda.isCancelled : nil
    default: return nil
    }
  }
}
