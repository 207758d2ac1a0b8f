// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "server/http/message.h"
#include "server/view/draft_page.h"
#include "store/accounts.h"
#include "store/article_drafts.h"

// A draft between the form and the store.
//
// Throws:  nothing. Threads: any.
namespace kb::server {

inline constexpr size_t kMostBodyBytes = 256 * 1024;

// The texts as the form has them; one that it does not have is the draft's.
store::DraftText typed_text(const store::ArticleDraft& draft, const Request& request);
store::DraftText text_of(const store::ArticleDraft& draft);
void set_text(store::ArticleDraft& draft, store::DraftText text);

// All else that the form says: area, audience, tags, address, reason …; what is no such thing stays
// as it was.
void take_facts(store::ArticleDraft& draft, const Request& request,
                const std::vector<store::Area>& areas);

// The open page that sent it, and the edition that this page was made of.
std::string tab_in(const Request& request);
int edition_in(const Request& request);
// The mark under which a text is kept beside a draft; a page without one has "-".
std::string kept_tab(const Request& request);

// What keeps it from being published: no title, no text, a password in it …
std::vector<view::DraftProblem> publishing_problems(store::Transaction& tx,
                                                    const store::ArticleDraft& draft);

}  // namespace kb::server
