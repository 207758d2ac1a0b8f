// SPDX-License-Identifier: MIT
#include "server/view/account_page.h"

#include <algorithm>
#include <array>

#include "server/view/form_problem.h"
#include "server/view/format.h"
#include "server/view/languages.h"
#include "server/view/links.h"

namespace kb::server::view {
namespace {

struct NoticeWords {
  std::string_view name;
  const char* key;
};
constexpr std::array<NoticeWords, 4> kNotices{{{"respuesta", "notice.new_reply"},
                                               {"estado", "notice.state_change"},
                                               {"aprobar", "notice.approval_wanted"},
                                               {"plan", "notice.plan_alert"}}};

struct DoneWords {
  std::string_view name;
  const char* key;
};
constexpr std::array<DoneWords, 4> kDone{{{"", ""},
                                          {"perfil", "account.done.profile"},
                                          {"clave", "account.done.password"},
                                          {"sesiones", "account.done.sessions"}}};

const NoticeWords& words_of(NoticeBox::Kind kind) {
  return kNotices.at(static_cast<size_t>(kind));
}

std::string old_password_text(const Catalogue& words, const AccountPage& page) {
  switch (page.old_password) {
    case OldPassword::Wrong:
      return words.text("account.password.wrong");
    case OldPassword::Pause:
      return words.count("signin.pause", page.pause.count());
    case OldPassword::Busy:
      return words.text("signin.busy");
    case OldPassword::Right:
      break;
  }
  return "";
}

std::vector<FieldProblem> problems_of(const Catalogue& words, const AccountPage& page) {
  std::vector<FieldProblem> problems;
  const auto add = [&](const char* field, std::string text) {
    if (!text.empty()) problems.push_back({field, std::move(text)});
  };
  add("nombre", page.no_name ? words.text("account.error.name") : "");
  add("actual", old_password_text(words, page));
  add(page.new_password == PasswordProblem::Different ? "repite" : "nueva",
      problem_text(words, page.new_password));
  return problems;
}

void put_profile(Data& data, const Catalogue& words, const AccountPage& page) {
  put(data, "name", page.name);
  put(data, "address", page.email);
  put(data, "standing", page.standing);
  put_badges(data, words, page.rights, page.roles);
  put_list(data, "languages", interface_languages(), [&](const auto& language) {
    Data row;
    put(row, "code", language.code);
    put(row, "own_name", language.own_name);
    put(row, "chosen", language.code == page.lang);
    return row;
  });
  put_list(data, "notices", page.notices, [&](const NoticeBox& box) {
    Data row;
    put(row, "field", words_of(box.kind).name);
    put(row, "label", words.text(words_of(box.kind).key));
    put(row, "chosen", box.wanted);
    return row;
  });
}

Data session_row(const Catalogue& words, const SessionLine& session, Instant now) {
  Data row;
  put(row, "id", session.id);
  put(row, "browser",
      session.browser.empty() ? words.text("session.unknown_browser") : session.browser);
  put(row, "network",
      session.network.empty() ? "" : words.text("session.from", {{"network", session.network}}));
  put(row, "since",
      words.text("session.since", {{"moment", format_moment(words, session.created)}}));
  put(row, "last",
      words.text("session.last", {{"ago", format_ago(words, session.last_seen, now)}}));
  put(row, "is_this", session.is_this);
  return row;
}

void put_addresses(Data& data) {
  put(data, "own_path", kOwnPath);
  put(data, "password_path", kOwnPasswordPath);
  put(data, "sessions_path", kOwnSessionsPath);
}

}  // namespace

std::string_view name_of(NoticeBox::Kind kind) {
  return words_of(kind).name;
}

std::string_view name_of(AccountDone done) {
  return kDone.at(static_cast<size_t>(done)).name;
}

AccountDone account_done(std::string_view name) {
  const auto* const found = std::ranges::find(kDone, name, &DoneWords::name);
  return found == kDone.end() ? AccountDone::None : static_cast<AccountDone>(found - kDone.begin());
}

std::string render_account(const Renderer& renderer, const Frame& frame, const AccountPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  Data data;
  put_addresses(data);
  put_profile(data, words, page);
  const auto problems = problems_of(words, page);
  put_problems(data, problems);
  put_list(data, "sessions", page.sessions,
           [&](const SessionLine& session) { return session_row(words, session, page.now); });
  put(data, "has_others", page.sessions.size() > 1);
  put(data, "done",
      page.done == AccountDone::None ? ""
                                     : words.text(kDone.at(static_cast<size_t>(page.done)).key));
  const auto heading = words.text("account.title");
  return render_page(renderer, frame, "clients/account",
                     {problems.empty() ? heading : words.text("error.prefix", {{"title", heading}}),
                      NavItem::None, false},
                     std::move(data));
}

}  // namespace kb::server::view
