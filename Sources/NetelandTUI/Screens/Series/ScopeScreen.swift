import Domain

/// What is to be done to a session that is one of a series, before it is known for how much of the series.
struct SeriesWork: Equatable, Sendable {
  let session: RecordID<Session>
  let action: SessionAction
  /// Why what blocks goes on all the same, where that was said already.
  var reason: String?

  /// Nil where the session stands alone, or none of the others is open: then there is nothing to ask.
  init?(_ action: SessionAction, on session: RecordID<Session>, reason: String? = nil, in alliance: Alliance) {
    guard let series = SessionSeries(of: session, in: alliance), series.sessions(.all, from: session).count > 1 else {
      return nil
    }
    self.session = session
    self.action = action
    self.reason = reason
  }
}

/// The question for how much of a series an edit is meant: the session alone, with what follows, or all. It stands over
/// the layer in which the edit was filled in, and closes that too.
struct ScopeScreen: BatchForm {
  var form: FormState
  var preview: BatchPreview
  private let work: SeriesWork

  private static let scopeKey = "scope"

  init(_ work: SeriesWork, in world: World) {
    self.work = work
    preview = BatchPreview(in: world)
    let texts = world.strings.series
    let series = SessionSeries(of: work.session, in: world.alliance)
    let options = SeriesScope.allCases.map { scope in
      FormOption(
        key: scope.rawValue, label: texts.scope(scope, series?.sessions(scope, from: work.session).count ?? 1))
    }
    form = FormState(
      [FormField(key: Self.scopeKey, label: texts.scopeLabel, kind: .choice(options), hint: texts.bulkHint(.action))]
        + BatchField.all(in: world),
      values: [BatchField.reason.rawValue: .text(work.reason ?? "")])
    judge(in: world)
  }

  var scope: SeriesScope { form.choice(of: Self.scopeKey).flatMap(SeriesScope.init) ?? .one }

  func title(in world: World) -> String { world.strings.series.scopeTitle }

  mutating func judge(in world: World) {
    let ids =
      SessionSeries(of: work.session, in: world.alliance)?.sessions(scope, from: work.session).map(\.id)
      ?? [work.session]
    show(SessionBatch(work.action, on: ids, reason: reason, in: world.alliance), in: world)
  }

  var afterwards: [Request] { [.close, .close, .focus(.session(work.session))] }
}
