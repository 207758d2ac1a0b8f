// SPDX-License-Identifier: MIT
#pragma once
#include "server/access/visitor.h"
#include "store/article_drafts.h"

// Who may do what with what is being written: technicians write and see their own, editors change
// everybody's, publishers put it before its readers.
namespace kb::server {

bool may_change(const Visitor& visitor, const store::ArticleDraft& draft);
bool may_publish(const Visitor& visitor);
// Throw Forbidden.
void require_publisher(const Visitor& visitor);

// The draft, kept from others until the end when `tx` writes. Throws NotFound for one that is not
// there and for one that this visitor may not change: neither is told from the other.
store::ArticleDraft changeable_draft(store::Transaction& tx, const Visitor& visitor,
                                     const std::string& id);

}  // namespace kb::server
