// SPDX-License-Identifier: MIT
#include "server/view/sealed_parts.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

// "Ana, Rosa y los técnicos de Faro Digital"
std::string who_sees(const Catalogue& words, const SealedRow& secret, const std::string& firm) {
  const std::string technicians = words.text("sealed.technicians", {{"firm", firm}});
  if (secret.readers.empty()) return words.text("sealed.who", {{"names", technicians}});
  std::string names;
  for (const auto& name : secret.readers) names += (names.empty() ? "" : ", ") + name;
  return words.text("sealed.who",
                    {{"names", words.text("sealed.and", {{"a", names}, {"b", technicians}})}});
}

std::string who_saw(const Catalogue& words, const SealedRow& secret) {
  if (secret.times_shown == 0) return words.text("sealed.unseen");
  return words.count("sealed.seen", secret.times_shown,
                     {{"name", secret.shown_by}, {"time", format_moment(words, secret.shown_at)}});
}

std::string act_text(const Catalogue& words, const SealedEvent& event) {
  const Arguments who{{"name", event.name}};
  switch (event.act) {
    case SealedAct::Sealed:
      return words.text("sealed.act.sealed", who);
    case SealedAct::Shown:
      return words.text("sealed.act.shown", who);
    case SealedAct::Refused:
      return words.text("sealed.act.refused", who);
    case SealedAct::Extended:
      return words.text("sealed.act.extended", who);
    case SealedAct::Moved:
      return words.text("sealed.act.moved", who);
    case SealedAct::Deleted:
      return words.text("sealed.act.deleted", who);
    case SealedAct::Expired:
      break;
  }
  return words.text("sealed.act.expired");
}

std::string from_text(const Catalogue& words, SealedFrom from) {
  switch (from) {
    case SealedFrom::PrivateNetwork:
      return words.text("sealed.from.network");
    case SealedFrom::Internet:
      return words.text("sealed.from.internet");
    case SealedFrom::Unsaid:
      break;
  }
  return "";
}

}  // namespace

Data sealed_row(const Catalogue& words, const SealedRow& secret, const std::string& firm) {
  Data row;
  put(row, "href", secret_path(secret.id));
  put(row, "label", secret.label);
  put(row, "ticket_href", secret.owner_number.empty() ? "" : ticket_path(secret.owner_number));
  put(row, "ticket",
      secret.owner_number.empty()
          ? ""
          : words.text("sealed.of_ticket", {{"number", secret.owner_number}}));
  put(row, "who", who_sees(words, secret, firm));
  put(row, "until", words.text("sealed.expires", {{"date", format_date(words, secret.expires)}}));
  put(row, "seen", who_saw(words, secret));
  put(row, "may_show", secret.may_show);
  return row;
}

Data sealed_event_row(const Catalogue& words, const SealedEvent& event) {
  Data row;
  put(row, "label", event.label);
  put(row, "what", act_text(words, event));
  put(row, "datetime", to_rfc3339(event.at));
  put(row, "time", format_moment(words, event.at));
  put(row, "from", from_text(words, event.from));
  return row;
}

void put_sealed_card(Data& data, const Catalogue& words, const SealedCard& card,
                     const std::string& firm) {
  const bool is_shown = !card.rows.empty() || !card.add_path.empty() || !card.account_path.empty();
  put(data, "has_sealed_card", is_shown);
  put(data, "sealed_title", words.text(card.rows.size() == 1 ? "sealed.title" : "sealed.titles"));
  put_list(data, "sealed", card.rows,
           [&](const SealedRow& secret) { return sealed_row(words, secret, firm); });
  put(data, "has_no_sealed", card.rows.empty());
  put(data, "sealed_add_href", card.add_path);
  put(data, "sealed_account_href", card.account_path);
}

}  // namespace kb::server::view
