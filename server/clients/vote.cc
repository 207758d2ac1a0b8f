// SPDX-License-Identifier: MIT
#include "core/crypto.h"
#include "core/error.h"
#include "core/utf8.h"
#include "server/clients/pages.h"
#include "server/view/links.h"
#include "store/feedback.h"

namespace kb::server {
namespace {

constexpr size_t kVisitorDigits = 32;

// Somebody unknown is told apart by their visit, without keeping what is in the cookie.
std::string voter(const Visitor& visitor) {
  if (visitor.person) return visitor.person->id;
  return "visit-" + crypto::digest("vote " + visitor.csrf_token).substr(0, kVisitorDigits);
}

// Text of one line.
std::string one_line(std::string text) {
  for (char& c : text)
    if (c >= 0 && c < ' ') c = ' ';
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  text = text.substr(first, text.find_last_not_of(' ') - first + 1);
  return std::string(utf8_prefix(text, store::kMaxWhyBytes));
}

std::string next_step(const store::ArticleVote& vote) {
  if (vote.helpful) return "si";
  return vote.why.empty() ? "no" : "gracias";
}

void require_not_too_often(const Request& request, const Visitor& visitor, Services& services) {
  if (!visitor.person && !services.votes.admits(request.remote_address))
    throw Error(ErrorCode::TooMany, "too many votes from one address");
}

}  // namespace

Response vote_on_article(const Request& request, const Visitor& visitor, Services& services) {
  const auto id = request.capture("id");
  const auto voted = request.form_value("voto");
  if (voted != "si" && voted != "no") return redirect(view::article_path(id));
  auto tx = services.store.write();
  const auto article = store::find_article(tx, id);
  if (!article || !visitor.may_read(*article)) throw Error(ErrorCode::NotFound, "no such article");
  require_not_too_often(request, visitor, services);
  const store::ArticleVote vote{id,
                                article->revision,
                                voter(visitor),
                                voted == "si",
                                services.clock.now(),
                                voted == "si" ? "" : one_line(request.form_value("falta"))};
  store::put_vote(tx, vote);
  tx.commit();
  if (vote.helpful) services.searches.note_solved(visitor, id);
  return redirect(view::article_path(id) + "?" + std::string(view::kVotedParameter) + "=" +
                  next_step(vote) + "#valoracion");
}

}  // namespace kb::server
