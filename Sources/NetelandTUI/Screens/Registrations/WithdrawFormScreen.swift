import Domain

/// Places that are given up, by a class that is registered or a group that waits.
struct WithdrawFormScreen: Screen {
  let withdrawal: Withdrawal
  private(set) var form: FormState
  /// The last change in the journal when the form was opened.
  private let openedAt: Int

  /// Nil where there is nothing to give up.
  init?(_ withdrawal: Withdrawal, in world: World) {
    guard let session = world.alliance.session(withdrawal.session) else { return nil }
    let most: Int?
    switch withdrawal.party {
    case .registered(let cohort): most = session.participation.first { $0.cohort == cohort }?.registered
    case .waiting(_, let group): most = group.pupils
    }
    guard let most, most > 0 else { return nil }
    self.withdrawal = withdrawal
    openedAt = world.lastSequence
    let texts = world.strings.registration
    form = FormState(
      [
        FormField(
          key: GroupField.pupils.rawValue, label: texts.pupilsLabel, kind: .number(1...most),
          hint: texts.pupilsHint(most)),
        FormField(
          key: GroupField.reason.rawValue, label: texts.reasonLabel, kind: .text, hint: texts.reasonHint),
      ], values: [GroupField.pupils.rawValue: .number(most)])
  }

  var context: KeyContext { .form }
  var takesText: Bool { true }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit: submit(in: world)
    case .back: [.close]
    default: []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] { answer(form.handle(key), in: world) }

  mutating func paste(_ text: String, in world: World) -> [Request] { answer(form.paste(text), in: world) }

  private mutating func answer(_ outcome: FormOutcome, in world: World) -> [Request] {
    switch outcome {
    case .none, .changed: []
    case .submit: submit(in: world)
    case .cancel: [.close]
    }
  }

  private mutating func submit(in world: World) -> [Request] {
    guard form.submit() == .submit, let pupils = form.number(of: GroupField.pupils.rawValue) else {
      form.focus(on: GroupField.pupils.rawValue)
      return [.say(Notice(.refused, world.strings.registration.fillInPupils))]
    }
    do throws(Refusal) {
      return try withdraw(pupils, in: world).requests(closing: true, in: world)
    } catch {
      return [.say(Notice(.refused, world.explain(error, since: openedAt)))]
    }
  }

  private func withdraw(_ pupils: Int, in world: World) throws(Refusal) -> RegistrationOutcome {
    let reason = form.text(of: GroupField.reason.rawValue)
    switch withdrawal.party {
    case .registered(let cohort):
      return try Edit.withdraw(pupils, of: cohort, from: withdrawal.session, reason: reason, in: world.alliance)
    case .waiting(let place, let group):
      let session = world.alliance.session(withdrawal.session)
      let list = session?.waiting ?? []
      guard list.indices.contains(place), list[place] == group else {
        // Others have worked on the list since: which group is meant nobody can tell.
        throw .changedMeanwhile(
          file: .yearly(session?.schoolYear ?? world.year, .session), record: withdrawal.session.text, field: "waiting")
      }
      return try Edit.withdrawWaiting(
        pupils, at: place, of: withdrawal.session, reason: reason, in: world.alliance)
    }
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.registration
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let width = min(area.width - 4, 76)
    let view = Form(form, noMatches: world.strings.app.noMatches)
    let title = if case .waiting = withdrawal.party { texts.leaveTitle } else { texts.withdrawTitle }
    let inner = Dialog(title, content: Size(width: width, height: view.height(width: width) + 2))
      .draw(in: area, on: &buffer)
    StyledText(names.cohort(withdrawal.cohort), .title).draw(in: inner.row(0), on: &buffer)
    return view.draw(in: inner.splitTop(2).rest, on: &buffer, overlay: area)
  }
}
