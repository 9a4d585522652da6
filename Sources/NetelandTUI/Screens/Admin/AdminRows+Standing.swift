import Domain

/// What outlives the school years.
extension AdminRows {
  var schools: AdminTable {
    table(
      sorted(alliance.schools) { $0.name }, id: \.id.text, isRetired: \.retired,
      [
        AdminField(.name, .flexible(min: 30, weight: 3), priority: 9) { TableValue($0.name) },
        AdminField(.municipality, .fixed(12), priority: 5) { TableValue($0.municipality) },
        AdminField(.network, .fixed(4), priority: 2) { TableValue(words.network($0.network)) },
        AdminField(
          .levels, .fixed(10), priority: 3, { TableValue($0.levels.map(words.level)) },
          cell: { StyledText($0.levels.map(words.level).joined(separator: " ")) }),
        AdminField(.member, .fixed(3), priority: 4) { .flag($0.member) },
        AdminField(.contact, .flexible(min: 14, weight: 1), priority: 1) { TableValue($0.contacts.first?.name) },
      ])
  }

  var workshops: AdminTable {
    table(
      Array(alliance.workshops), id: \.id.text, isRetired: \.retired, naming: .title,
      [
        AdminField(.code, .fixed(7), priority: 8) { TableValue($0.id.text) },
        AdminField(.title, .flexible(min: 20, weight: 1), priority: 9) { TableValue($0.title) },
        AdminField(
          .grades, .fixed(9), priority: 6, { TableValue($0.grades.map(\.rawValue)) },
          cell: { StyledText(words.gradesShort($0.grades)) }),
        AdminField(.minutes, .fixed(4), .right, priority: 5) { .number($0.minutes) },
        AdminField(.capacity, .fixed(8), .right, priority: 4) { TableValue($0.capacity) },
        AdminField(.strand, .fixed(15), priority: 3) { TableValue(words.strand($0.strand)) },
        AdminField(.theme, .fixed(19), priority: 2) { TableValue($0.theme.map(words.theme)) },
        AdminField(.kit, .flexible(min: 14, weight: 1), priority: 1) { workshop in
          TableValue(workshop.kit.map { alliance.kits[$0]?.name ?? $0.text })
        },
      ])
  }

  var venues: AdminTable {
    table(
      sorted(alliance.venues) { $0.name }, id: \.id.text, isRetired: \.retired,
      [
        AdminField(.name, .flexible(min: 20, weight: 2), priority: 9) { TableValue($0.name) },
        AdminField(.municipality, .fixed(12), priority: 5) { TableValue($0.address.municipality) },
        AdminField(.capacity, .fixed(8), .right, priority: 6) { TableValue($0.capacity) },
        AdminField(.host, .flexible(min: 14, weight: 1), priority: 3) { venue in
          TableValue(
            venue.school.map { alliance.schools[$0]?.name ?? $0.text }
              ?? venue.partner.map { alliance.partners[$0]?.name ?? $0.text })
        },
        AdminField(.address, .flexible(min: 14, weight: 1), priority: 2) {
          TableValue([$0.address.street, $0.address.number].compactMap(\.self).joined(separator: " "))
        },
      ])
  }

  var guides: AdminTable {
    let hours = world.records.guideHours
    let days = { (guide: Guide) in guide.weekdays.sorted().map { format.weekdaysShort[$0.rawValue - 1] } }
    return table(
      sorted(alliance.guides) { $0.name }, id: \.id.text, isRetired: \.retired,
      [
        AdminField(.name, .flexible(min: 18, weight: 2), priority: 9) { TableValue($0.name) },
        AdminField(.role, .fixed(16), priority: 3) { TableValue(words.guideRole($0.role)) },
        AdminField(.partner, .flexible(min: 12, weight: 1), priority: 2) { guide in
          TableValue(guide.partner.map { alliance.partners[$0]?.name ?? $0.text })
        },
        AdminField(
          .weekdays, .fixed(20), priority: 6, { TableValue(days($0)) },
          cell: { guide in
            let days = days(guide)
            return days.isEmpty ? StyledText(format.unknown, .unknown) : StyledText(days.joined(separator: " "))
          }),
        AdminField(.skills, .fixed(5), .right, priority: 4) { TableValue($0.skills.isEmpty ? nil : $0.skills.count) },
        AdminField(.guideHours, .fixed(12), .right, priority: 5) {
          TableValue(world.strings.guides.hoursOf(hours[$0.id] ?? GuideHours(), format))
        },
        AdminField(.phone, .fixed(14), priority: 1) { TableValue($0.phone) },
      ])
  }

  var kits: AdminTable {
    table(
      sorted(alliance.kits) { $0.name }, id: \.id.text, isRetired: \.retired,
      [
        AdminField(.name, .flexible(min: 20, weight: 1), priority: 9) { TableValue($0.name) },
        AdminField(.stock, .fixed(6), .right, priority: 5) { .number($0.stock) },
        AdminField(.usedBy, .flexible(min: 20, weight: 1), priority: 3) { kit in
          TableValue(alliance.workshops.filter { $0.kit == kit.id && !$0.retired }.map(\.id.text))
        },
      ])
  }

  var partners: AdminTable {
    table(
      sorted(alliance.partners) { $0.name }, id: \.id.text, isRetired: \.retired,
      [
        AdminField(.name, .flexible(min: 20, weight: 2), priority: 9) { TableValue($0.name) },
        AdminField(.sector, .fixed(11), priority: 5) { TableValue(words.sector($0.sector)) },
        AdminField(.municipality, .fixed(12), priority: 4) { TableValue($0.municipality) },
        AdminField(.contact, .flexible(min: 14, weight: 1), priority: 3) { TableValue($0.contacts.first?.name) },
        AdminField(.website, .flexible(min: 16, weight: 1), priority: 2) { TableValue($0.website) },
      ])
  }

  /// The one alliance, a row a field.
  var profile: AdminTable {
    let id = alliance.profile.id.text
    let sheet = RecordKind.alliance.sheet(editing: id, in: world)
    let lines = sheet.map { SheetValues($0, in: world).lines }?.map { (label: $0.label, text: $0.text) } ?? []
    var profile = table(
      lines, id: { _ in id }, naming: .field,
      [
        AdminField(
          .field, .fixed(21), priority: 2, { TableValue($0.label) }, cell: { StyledText($0.label, .muted) }),
        AdminField(.value, .flexible(min: 10, weight: 1), priority: 1) { TableValue($0.text) },
      ])
    for index in profile.rows.indices { profile.rows[index].key = "\(id)/\(index)" }
    return profile
  }
}
