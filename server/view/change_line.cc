// SPDX-License-Identifier: MIT
#include "server/view/change_line.h"

#include "server/view/format.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

const char* key_of(PersonAct act) {
  switch (act) {
    case PersonAct::Invited:
      return "audit.invited";
    case PersonAct::InvitationRevoked:
      return "audit.invitation_revoked";
    case PersonAct::Withdrawn:
      return "audit.withdrawn";
    case PersonAct::Given:
      return "audit.access_given";
    case PersonAct::Removed:
      return "audit.removed";
    case PersonAct::PasswordLinkMade:
      return "audit.password_link";
    case PersonAct::PasswordChanged:
      return "audit.password_set";
    case PersonAct::SessionsClosed:
      return "audit.sessions_closed";
    case PersonAct::RightsChanged:
    case PersonAct::Other:
      break;
  }
  return "audit.other";
}

std::string what_happened(const Catalogue& words, const ChangeLine& change,
                          const std::string& who) {
  if (change.act == PersonAct::PasswordChanged && change.is_own)
    return words.text("audit.password_own");
  if (change.act != PersonAct::RightsChanged) return words.text(key_of(change.act), {{"who", who}});
  std::string text;
  if (!change.given.empty())
    text = words.text("audit.given", {{"who", who}, {"what", badge_words(words, change.given)}});
  if (!change.taken.empty())
    text += (text.empty() ? "" : " ") +
            words.text("audit.taken", {{"who", who}, {"what", badge_words(words, change.taken)}});
  return text;
}

}  // namespace

void put_changes(Data& data, const Catalogue& words, const std::vector<ChangeLine>& changes) {
  put(data, "has_changes", !changes.empty());
  put_list(data, "changes", changes, [&](const ChangeLine& change) {
    const auto who = change.who.empty() ? words.text("audit.shell") : change.who;
    Data row;
    put(row, "person", change.person.empty() ? words.text("audit.gone") : change.person);
    put(row, "what", what_happened(words, change, who));
    put(row, "time", format_moment(words, change.at));
    put(row, "datetime", to_rfc3339(change.at));
    return row;
  });
}

}  // namespace kb::server::view
