import Domain

/// The fields of records and what they hold, as people call them.
extension Names {
  /// A field as a merge names it: `naam`, `deelname L5 De Wegwijzer`.
  func field(_ key: String) -> String {
    guard let (list, element) = Names.element(key) else { return words.field(key) }
    return "\(words.field(list)) \(name(ofElement: element, in: list))"
  }

  /// A value by its place in the record and the field it lies in: `naam`, `straat`, `wachtlijst 1 leerlingen`; within an
  /// element that is named, what it is of that: `aanwezig`.
  func place(_ field: String, in key: String) -> String {
    let rest = field.dropFirst(key.count)
    guard let last = rest.split(separator: ".").last else { return self.field(key) }
    if rest.first == "[", let number = Int(rest.dropFirst().prefix { $0 != "]" }) {
      let element = "\(words.field(key)) \(number + 1)"
      return rest.contains(".") ? "\(element) \(words.field(String(last)))" : element
    }
    return words.field(String(last))
  }

  /// What a mutation made of a record, a line a field: `naam: De Brug → De Sluis`.
  func lines(of mutation: Mutation) -> [String] {
    var groups: [[FieldDifference]] = []
    for difference in mutation.differences where !isKnownFromName(difference.key, of: mutation.file.kind) {
      if let last = groups.last, last[0].key == difference.key {
        groups[groups.count - 1].append(difference)
      } else {
        groups.append([difference])
      }
    }
    let kind = mutation.file.kind
    return groups.flatMap { group in
      if Names.element(group[0].key) != nil { return [line(ofElement: group, kind, mutation.effect)] }
      return group.waitingGroups.flatMap { part in
        line(ofWaiting: part, mutation.effect).map { [$0] }
          ?? part.map { "\(place($0.field, in: $0.key)): \(transition($0, kind, mutation.effect))" }
      }
    }
  }

  /// A number nobody knows and a text that is not there are both said to be unknown.
  func text(_ content: FieldContent?, of field: String, _ kind: RecordKind) -> String {
    let leaf = field.split(separator: ".").last.map(String.init) ?? field
    let key = leaf.split(separator: "[").first.map(String.init) ?? leaf
    switch content {
    case nil: return format.unknown
    case .scalar(let scalar): return text(scalar, of: key, kind)
    case .list(let scalars): return scalars.map { text($0, of: key, kind) }.joined(separator: ", ")
    case .json(let json): return json.harmless
    }
  }

  // MARK: Elements

  /// The list and the name of the element: `participation[012345-01 L5]`.
  static func element(_ key: String) -> (list: String, name: String)? {
    guard key.last == "]", let open = key.firstIndex(of: "[") else { return nil }
    return (String(key[..<open]), String(key[key.index(after: open)...].dropLast()))
  }

  private func name(ofElement name: String, in list: String) -> String {
    switch list {
    case "participation", "rosters":
      guard let space = name.lastIndex(of: " "), let grade = Grade(rawValue: String(name[name.index(after: space)...]))
      else { return name.harmless }
      return cohort(CohortKey(school: RecordID(String(name[..<space])), grade: grade))
    case "attendance":
      return school(RecordID(name))
    case "bookings", "busy":
      let parts = name.split(separator: " ")
      guard parts.count > 1, let day = Day(String(parts[0])) else { return name.harmless }
      return TimeOfDay(String(parts[1])).map { "\(format.date(day)) \($0)" } ?? format.date(day)
    case "rules", "overrides":
      return RuleID(rawValue: name).map(words.rule) ?? name.harmless
    default:
      return name.harmless
    }
  }

  /// All that changed of one element in one line: `deelname L5 De Wegwijzer: aanwezig ? → 18, nieuwe gezichten ? → 5`.
  private func line(ofElement group: [FieldDifference], _ kind: RecordKind, _ effect: Mutation.Effect) -> String {
    let isNew = group.allSatisfy { $0.before == nil }
    let isGone = group.allSatisfy { $0.after == nil }
    let elementEffect: Mutation.Effect = isNew ? .added : isGone ? .deleted : .changed
    let sign = effect != .changed ? "" : isNew ? "+ " : isGone ? "- " : ""
    let rest = elementEffect == .changed ? group : group.filter { !Names.inTheName.contains(leaf($0)) }
    let values = rest.map { "\(place($0.field, in: $0.key)) \(transition($0, kind, elementEffect))" }
    return sign + field(group[0].key) + (values.isEmpty ? "" : ": \(values.joined(separator: ", "))")
  }

  /// A group that was put on a waiting list, or taken off it: `- wachtlijst L5 De Wegwijzer: leerlingen 4`. Nil where it is another group by now, or the same with something changed.
  private func line(ofWaiting part: [FieldDifference], _ effect: Mutation.Effect) -> String? {
    guard part[0].key == "waiting", part.contains(where: { leaf($0) == "school" }) else { return nil }
    let isNew = part.allSatisfy { $0.before == nil }
    guard isNew || part.allSatisfy({ $0.after == nil }) else { return nil }
    func text(_ key: String) -> String? {
      part.first { leaf($0) == key }.map { transition($0, .session, isNew ? .added : .deleted) }
    }
    let counts = ["pupils", "since"].compactMap { key in text(key).map { "\(words.field(key)) \($0)" } }
    let values = counts + [text("decided")].compactMap(\.self)
    let sign = effect != .changed ? "" : isNew ? "+ " : "- "
    let cohort = [text("grade"), text("school")].compactMap(\.self).joined(separator: " ")
    return "\(sign)\(words.field("waiting")) \(cohort): \(values.joined(separator: ", "))"
  }

  /// What a new element says by being there, or always has.
  private static let inTheName: Set<String> = ["school", "grade", "rule", "name", "firstTimerScope"]

  private func leaf(_ difference: FieldDifference) -> String {
    difference.field.split(separator: ".").last.map(String.init) ?? difference.field
  }

  private func isKnownFromName(_ key: String, of kind: RecordKind) -> Bool {
    key == "id" || (kind == .enrolment && key == "school")
  }

  private func transition(_ difference: FieldDifference, _ kind: RecordKind, _ effect: Mutation.Effect) -> String {
    let before = text(difference.before, of: difference.field, kind)
    let after = text(difference.after, of: difference.field, kind)
    switch effect {
    case .added: return after
    case .deleted: return before
    case .changed: return "\(before) → \(after)"
    }
  }

  // MARK: Values

  private func text(_ scalar: Scalar, of key: String, _ kind: RecordKind) -> String {
    switch scalar {
    case .text(let text): self.text(text, scalar, of: key, kind)
    case .integer(let number): format.number(number)
    case .number(let number): "\(number)"
    case .bool(let flag): words.yesOrNo(flag)
    }
  }

  private func text(_ text: String, _ scalar: Scalar, of key: String, _ kind: RecordKind) -> String {
    let word: String? =
      switch key {
      case "venue": venue(RecordID(text))
      case "workshop", "skills": workshop(RecordID(text))
      case "guides": guide(RecordID(text))
      case "school": school(RecordID(text))
      case "partner": partner(RecordID(text))
      case "academy": academy(RecordID(text))
      case "kit": self.kit(RecordID(text))
      case "session": sessionShort(RecordID(text))
      case "status": SessionStatus(scalar).map(words.status)
      case "setting" where kind == .session: SessionSetting(scalar).map(words.setting)
      case "setting": CountedSetting(scalar).map(words.countedSetting)
      case "pupils": PupilGroup(scalar).map(words.pupilGroup)
      case "counts": CountedFigure(scalar).map(words.countedFigure)
      case "decided": WaitingDecision(scalar).map(words.waitingDecision)
      case "firstTimerScope": FirstTimerScope(scalar).map(words.firstTimerScope)
      case "network": EducationNetwork(scalar).map(words.network) ?? Level(scalar).map(words.level)
      case "levels": Level(scalar).map(words.level)
      case "strand": Strand(scalar).map(words.strand)
      case "theme": TransitionTheme(scalar).map(words.theme)
      case "sector": Sector(scalar).map(words.sector)
      case "role": GuideRole(scalar).map(words.guideRole)
      case "kind": MeetingKind(scalar).map(words.meetingKind)
      case "part": DayPart(scalar).map(words.dayPart)
      case "effect": CalendarEffect(scalar).map(words.calendarEffect)
      case "rule": RuleID(rawValue: text).map(words.rule)
      case "level": RuleLevel(scalar).map(words.ruleLevel) ?? Level(scalar).map(words.level)
      case "weekdays", "weekday": Weekday(scalar).map(words.weekday)
      case "day", "first", "last", "availableOn", "since": Day(text).map(format.date)
      default: nil
      }
    return word ?? text.harmless
  }
}

extension [FieldDifference] {
  /// Those of a list of groups that wait, group by group; all others together.
  fileprivate var waitingGroups: [[FieldDifference]] {
    guard first?.key == "waiting" else { return [self] }
    var groups: [[FieldDifference]] = []
    for difference in self {
      let place = difference.field.prefix { $0 != "." }
      if groups.last?.first?.field.hasPrefix(place + ".") == true {
        groups[groups.count - 1].append(difference)
      } else {
        groups.append([difference])
      }
    }
    return groups
  }
}
