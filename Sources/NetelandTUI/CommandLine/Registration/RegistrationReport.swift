import Domain

/// What came of a step at the desk, kept and told.
struct RegistrationReport {
  let outcome: RegistrationOutcome
  let session: RecordID<Session>
  let folder: OpenFolder

  init(_ outcome: RegistrationOutcome, _ session: RecordID<Session>, on folder: OpenFolder) {
    self.outcome = outcome
    self.session = session
    self.folder = folder
  }

  /// Saves the steps and says what was done, what is still asked, and how the places stand by then.
  /// - Returns: `refused` where there was only a question: nothing was done.
  func keep(asJSON: Bool) throws -> ExitStatus {
    let made = outcome.edits.filter { !$0.isEmpty }
    for edit in made { try folder.save(edit) }
    if asJSON {
      folder.output.json(json(made))
    } else {
      for edit in made { folder.output.line(folder.strings.edits.describe(Change(id: "", edit: edit))) }
      if made.isEmpty, outcome.question == nil { folder.output.line(folder.strings.registration.nothingChanges) }
      if let present = folder.alliance.session(session), !made.isEmpty {
        folder.output.line(folder.sentence(on: present))
      }
    }
    if let question = outcome.question { ask(question, isAll: made.isEmpty) }
    if let obstacle = outcome.obstacle {
      let why = folder.strings.problems.text(obstacle, in: folder.alliance)
      folder.output.complain(folder.strings.registration.butNotPromoted(why))
    }
    return made.isEmpty && outcome.question != nil ? .refused : .done
  }

  private func ask(_ question: RegistrationQuestion, isAll: Bool) {
    let texts = folder.strings.registration
    let group = texts.group(folder.names.cohort(question.cohort), question.pupils)
    folder.output.complain(isAll ? group : texts.stillAsks(group))
    for concern in question.concerns { folder.output.remark("  " + texts.concern(concern, folder.names)) }
    for choice in question.choices {
      let note = question.needsReason(choice) ? " (\(texts.withReason))" : ""
      folder.output.remark("  \(choice.option(question)): \(texts.choice(choice, question))\(note)")
    }
  }

  private func json(_ made: [Edit]) -> JSONValue {
    [
      "done": .list(
        made.map { edit in
          [
            "act": JSONValue(edit.act), "subject": JSONValue(edit.subject), "cause": JSONValue(edit.cause),
            "reason": JSONValue(edit.reason),
          ]
        }),
      "question": outcome.question?.json(in: folder.alliance) ?? .null,
      "session": folder.alliance.session(session)?.placesJSON(in: folder.alliance) ?? .null,
    ]
  }
}

extension OpenFolder {
  /// `18 van 20 ingeschreven, 2 plaatsen vrij, 3 leerlingen op de wachtlijst`
  func sentence(on session: Session) -> String {
    let texts = strings.registration
    let places = alliance.places(of: session)
    var parts = [texts.taken(format.number(places.registered), places.capacity.map { format.number($0) })]
    if places.over > 0 {
      parts.append(texts.over(places.over))
    } else if let free = places.free {
      parts.append(texts.free(free, places.unknownCohorts > 0))
    }
    if places.waiting > 0 {
      parts.append("\(texts.waitingList.lowercased()): \(strings.words.pupils(places.waiting))")
    }
    return parts.joined(separator: ", ")
  }
}

extension RegistrationChoice {
  /// The option that gives this answer.
  fileprivate func option(_ question: RegistrationQuestion) -> String {
    switch self {
    case .fill: question.needsReason(self) ? "--fill --reason" : "--fill"
    case .hold: question.needsReason(self) ? "--hold --reason" : "--hold"
    case .all: "--reason"
    }
  }
}

extension RegistrationQuestion {
  func json(in alliance: Alliance) -> JSONValue {
    [
      "cohort": cohort.json(in: alliance), "pupils": JSONValue(pupils), "place": JSONValue(place.map { $0 + 1 }),
      "free": JSONValue(free),
      "concerns": .list(
        concerns.map { concern in
          switch concern {
          case .tooFewPlaces(let free): ["kind": "too-few-places", "free": JSONValue(free)]
          case .othersWait(let groups):
            ["kind": "others-wait", "groups": .list(groups.map { $0.json(in: alliance) })]
          case .moreThanEnrolled(let count, let enrolled):
            ["kind": "more-than-enrolled", "count": JSONValue(count), "enrolled": JSONValue(enrolled)]
          }
        }),
      "choices": .list(
        choices.map { choice in
          [
            "choice": JSONValue(choice.rawValue), "placed": JSONValue(placed(by: choice)),
            "waiting": JSONValue(pupils - placed(by: choice)), "needsReason": JSONValue(needsReason(choice)),
          ]
        }),
    ]
  }
}

extension CohortKey {
  fileprivate func json(in alliance: Alliance) -> JSONValue {
    ["school": JSONValue(school), "name": JSONValue(alliance.schools[school]?.name), "grade": JSONValue(grade)]
  }
}

extension WaitingGroup {
  fileprivate func json(in alliance: Alliance) -> JSONValue {
    [
      "school": JSONValue(school), "name": JSONValue(alliance.schools[school]?.name), "grade": JSONValue(grade),
      "pupils": JSONValue(pupils), "since": JSONValue(since), "decided": JSONValue(decided),
    ]
  }
}

extension Session {
  /// The places of a session for programs; what nobody knows is null.
  func placesJSON(in alliance: Alliance) -> JSONValue {
    let places = alliance.places(of: self)
    return [
      "id": JSONValue(id), "day": JSONValue(day), "status": JSONValue(status), "capacity": JSONValue(places.capacity),
      "registered": JSONValue(places.registered), "unknownCohorts": JSONValue(places.unknownCohorts),
      "free": JSONValue(places.free), "over": JSONValue(places.over), "waiting": JSONValue(places.waiting),
      "cohorts": .list(
        participation.map { part in
          [
            "school": JSONValue(part.school), "name": JSONValue(alliance.schools[part.school]?.name),
            "grade": JSONValue(part.grade), "invited": JSONValue(part.invited),
            "registered": JSONValue(part.registered),
          ]
        }),
      "waitingList": .list(waiting.map { $0.json(in: alliance) }),
    ]
  }
}
