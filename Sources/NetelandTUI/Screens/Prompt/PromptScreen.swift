import Domain

/// A question that one line of text answers: why a session is called off.
struct PromptScreen: Screen {
  let session: RecordID<Session>
  var answer = TextFieldState(maxLength: 200)

  /// Nil where there is no such session.
  init?(cancelling session: RecordID<Session>, in world: World) {
    guard world.alliance.session(session) != nil else { return nil }
    self.session = session
  }

  var context: KeyContext { .prompt }
  var takesText: Bool { true }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    switch action {
    case .submit:
      if !answer.text.isBlank,
        let work = SeriesWork(.cancel(reason: answer.text), on: session, in: world.alliance)
      {
        return [.start(.chooseScope(work))]
      }
      do throws(Refusal) {
        return [.edit(try Edit.cancel(session, reason: answer.text, in: world.alliance)), .close]
      } catch {
        return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
      }
    case .back:
      return [.close]
    default:
      return []
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    _ = answer.handle(key)
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    _ = answer.paste(text)
    return []
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.prompt
    let inner = Dialog(texts.cancelTitle, content: Size(width: min(area.width - 4, 70), height: 3))
      .draw(in: area, on: &buffer)
    if let session = world.alliance.session(session) {
      StyledText(world.alliance.workshops[session.workshop]?.title ?? session.workshop.text, .title).draw(
        in: inner.row(0), on: &buffer)
    }
    StyledText(texts.cancelQuestion, .muted).draw(in: inner.row(1), on: &buffer)
    return TextField(answer, isFocused: true).draw(in: inner.row(2), on: &buffer)
  }
}
