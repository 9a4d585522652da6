import Domain

/// A group that does not simply fit: what is in the way, and what can be done about it. An answer that takes a reason asks
/// for it before anything happens.
struct RegistrationQuestionScreen: Screen {
  private(set) var question: RegistrationQuestion
  private(set) var list = ListState()
  private(set) var reason: TextFieldState
  /// The answer for which a reason is being typed.
  private(set) var asked: RegistrationChoice?

  init(_ question: RegistrationQuestion, reason: String) {
    self.question = question
    self.reason = TextFieldState(reason, maxLength: 200)
  }

  var context: KeyContext { asked == nil ? .question : .prompt }
  var takesText: Bool { asked != nil }

  mutating func update(_ action: Action, in world: World) -> [Request] {
    if let asked {
      switch action {
      case .submit: return answer(asked, in: world)
      case .back: self.asked = nil
      default: break
      }
      return []
    }
    if let move = ListMove(action) {
      list.move(move, count: question.choices.count, page: question.choices.count)
      return []
    }
    switch action {
    case .submit:
      let choice = question.choices[list.selected]
      guard question.needsReason(choice) else { return answer(choice, in: world) }
      asked = choice
      return []
    case .back:
      return goBack()
    default:
      return []
    }
  }

  /// A group that arrives goes back into its form, as it was typed.
  private func goBack() -> [Request] {
    guard question.place == nil else { return [.close] }
    let seed = GroupSeed(
      session: question.session, cohort: question.cohort, pupils: question.pupils, reason: reason.text)
    return [.close, .start(.registerGroup(seed))]
  }

  private mutating func answer(_ choice: RegistrationChoice, in world: World) -> [Request] {
    do throws(Refusal) {
      let outcome = try Edit.answer(
        question, choosing: choice, reason: reason.text, today: world.today, in: world.alliance)
      guard let changed = outcome.question else { return outcome.requests(closing: true, in: world) }
      question = changed
      asked = nil
      list.clamp(count: changed.choices.count)
      return [.say(Notice(.warning, world.strings.registration.changed))]
    } catch {
      return [.say(Notice(.refused, world.strings.problems.text(error, in: world)))]
    }
  }

  mutating func type(_ key: Key, in world: World) -> [Request] {
    _ = reason.handle(key)
    return []
  }

  mutating func paste(_ text: String, in world: World) -> [Request] {
    _ = reason.paste(text)
    return []
  }

  func draw(in area: Rect, on buffer: inout Buffer, world: World) -> Point? {
    let texts = world.strings.registration
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    let width = min(area.width - 4, 76)
    var lines = [StyledText(texts.group(names.cohort(question.cohort), question.pupils), .title)]
    for concern in question.concerns {
      lines += Paragraph(StyledText("\(Signs.warning) \(texts.concern(concern, names))", .warning)).lines(width: width)
    }
    lines.append("")
    let choices = question.choices
    let wanted = lines.count + choices.count + (asked == nil ? 0 : 3)
    let inner = Dialog(texts.questionTitle, content: Size(width: width, height: wanted)).draw(in: area, on: &buffer)
    for (index, line) in lines.enumerated() { line.draw(in: inner.row(index), on: &buffer) }
    let (options, rest) = inner.splitTop(lines.count).rest.splitTop(choices.count)
    ListBox(count: choices.count, isFocused: asked == nil) { index in
      let choice = choices[index]
      let note = question.needsReason(choice) ? StyledText("  (\(texts.withReason))", .muted) : ""
      return StyledText(texts.choice(choice, question)) + note
    }.draw(in: options, state: list, on: &buffer)
    guard asked != nil else { return Point(x: options.x, y: options.y + list.selected) }
    StyledText(texts.reasonAsked, .muted).draw(in: rest.row(1), on: &buffer)
    return TextField(reason, isFocused: true).draw(in: rest.row(2), on: &buffer)
  }
}
