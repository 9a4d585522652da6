import Domain

/// What outlives the school years.
extension AdminRows {
  var schools: AdminTable {
    AdminTable(
      columns: [
        column(.name, .flexible(min: 30, weight: 3), priority: 9),
        column(.municipality, .fixed(12), priority: 5), column(.network, .fixed(4), priority: 2),
        column(.levels, .fixed(10), priority: 3), column(.member, .fixed(3), priority: 4),
        column(.contact, .flexible(min: 14, weight: 1), priority: 1),
      ],
      rows: sorted(alliance.schools) { $0.name }.map { school in
        row(
          school.id.text, isRetired: school.retired,
          [
            text(school.name), text(school.municipality), text(words.network(school.network)),
            text(school.levels.map(words.level).joined(separator: " ")),
            school.member ? StyledText("✓", .good) : "", text(school.contacts.first?.name),
          ])
      })
  }

  var workshops: AdminTable {
    AdminTable(
      columns: [
        column(.code, .fixed(7), priority: 8), column(.title, .flexible(min: 20, weight: 1), priority: 9),
        column(.grades, .fixed(9), priority: 6), column(.minutes, .fixed(4), .right, priority: 5),
        column(.capacity, .fixed(8), .right, priority: 4), column(.strand, .fixed(15), priority: 3),
        column(.theme, .fixed(19), priority: 2), column(.kit, .flexible(min: 14, weight: 1), priority: 1),
      ],
      rows: alliance.workshops.map { workshop in
        row(
          workshop.id.text, isRetired: workshop.retired, name: 1,
          [
            text(workshop.id.text), text(workshop.title), text(words.gradesShort(workshop.grades)),
            text(format.number(workshop.minutes)), number(workshop.capacity),
            text(words.strand(workshop.strand)), text(workshop.theme.map(words.theme)),
            text(workshop.kit.map { alliance.kits[$0]?.name ?? $0.text }),
          ])
      })
  }

  var venues: AdminTable {
    AdminTable(
      columns: [
        column(.name, .flexible(min: 20, weight: 2), priority: 9),
        column(.municipality, .fixed(12), priority: 5), column(.capacity, .fixed(8), .right, priority: 6),
        column(.host, .flexible(min: 14, weight: 1), priority: 3),
        column(.address, .flexible(min: 14, weight: 1), priority: 2),
      ],
      rows: sorted(alliance.venues) { $0.name }.map { venue in
        let host =
          venue.school.map { alliance.schools[$0]?.name ?? $0.text }
          ?? venue.partner.map { alliance.partners[$0]?.name ?? $0.text }
        return row(
          venue.id.text, isRetired: venue.retired,
          [
            text(venue.name), text(venue.address.municipality), number(venue.capacity), text(host),
            text([venue.address.street, venue.address.number].compactMap(\.self).joined(separator: " ")),
          ])
      })
  }

  var guides: AdminTable {
    let hours = world.records.guideHours
    return AdminTable(
      columns: [
        column(.name, .flexible(min: 18, weight: 2), priority: 9), column(.role, .fixed(16), priority: 3),
        column(.partner, .flexible(min: 12, weight: 1), priority: 2),
        column(.weekdays, .fixed(20), priority: 6), column(.skills, .fixed(5), .right, priority: 4),
        column(.guideHours, .fixed(12), .right, priority: 5),
        column(.phone, .fixed(14), priority: 1),
      ],
      rows: sorted(alliance.guides) { $0.name }.map { guide in
        let days = guide.weekdays.sorted().map { format.weekdaysShort[$0.rawValue - 1] }
        return row(
          guide.id.text, isRetired: guide.retired,
          [
            text(guide.name), text(words.guideRole(guide.role)),
            text(guide.partner.map { alliance.partners[$0]?.name ?? $0.text }),
            days.isEmpty ? StyledText(format.unknown, .unknown) : text(days.joined(separator: " ")),
            number(guide.skills.isEmpty ? nil : guide.skills.count),
            text(world.strings.guides.hoursOf(hours[guide.id] ?? GuideHours(), format)), text(guide.phone),
          ])
      })
  }

  var kits: AdminTable {
    AdminTable(
      columns: [
        column(.name, .flexible(min: 20, weight: 1), priority: 9),
        column(.stock, .fixed(6), .right, priority: 5),
        column(.usedBy, .flexible(min: 20, weight: 1), priority: 3),
      ],
      rows: sorted(alliance.kits) { $0.name }.map { kit in
        let users = alliance.workshops.filter { $0.kit == kit.id && !$0.retired }.map(\.id.text)
        return row(
          kit.id.text, isRetired: kit.retired,
          [text(kit.name), text(format.number(kit.stock)), text(users.joined(separator: ", "))])
      })
  }

  var partners: AdminTable {
    AdminTable(
      columns: [
        column(.name, .flexible(min: 20, weight: 2), priority: 9), column(.sector, .fixed(11), priority: 5),
        column(.municipality, .fixed(12), priority: 4),
        column(.contact, .flexible(min: 14, weight: 1), priority: 3),
        column(.website, .flexible(min: 16, weight: 1), priority: 2),
      ],
      rows: sorted(alliance.partners) { $0.name }.map { partner in
        row(
          partner.id.text, isRetired: partner.retired,
          [
            text(partner.name), text(words.sector(partner.sector)), text(partner.municipality),
            text(partner.contacts.first?.name), text(partner.website),
          ])
      })
  }

  /// The one alliance, a row a field.
  var profile: AdminTable {
    let id = alliance.profile.id.text
    let sheet = RecordKind.alliance.sheet(editing: id, in: world)
    return AdminTable(
      columns: [column(.field, .fixed(21), priority: 2), column(.value, .flexible(min: 10, weight: 1), priority: 1)],
      rows: sheet.map { SheetValues($0, in: world).lines }?.map { line in
        row(id, [StyledText(line.label, .muted), text(line.text)])
      } ?? [])
  }
}
