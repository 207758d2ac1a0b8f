// SPDX-License-Identifier: MIT
#include "server/editors/draft_rights.h"

#include "core/error.h"

namespace kb::server {

bool may_change(const Visitor& visitor, const store::ArticleDraft& draft) {
  if (!visitor.person) return false;
  const store::Roles& roles = visitor.person->roles;
  return roles.edits() || (roles.technician && draft.author == visitor.person->id);
}

bool may_publish(const Visitor& visitor) {
  return visitor.person && visitor.person->roles.publisher;
}

void require_publisher(const Visitor& visitor) {
  if (!may_publish(visitor)) throw Error(ErrorCode::Forbidden, "is no publisher");
}

store::ArticleDraft changeable_draft(store::Transaction& tx, const Visitor& visitor,
                                     const std::string& id) {
  auto draft = store::find_article_draft(tx, id);
  if (!draft || !may_change(visitor, *draft)) throw Error(ErrorCode::NotFound, "no such draft");
  return std::move(*draft);
}

}  // namespace kb::server
