// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/access/visitor.h"
#include "server/http/message.h"
#include "server/services.h"
#include "server/view/draft_parts.h"
#include "text/secrets.h"

// Secrets in one text of a draft, of a new ticket or of a reply: told of, or moved to the draft's
// sealed part. What its writer said is harmless is none.
//
// Throws:  as the store and the key file do. Threads: any.
namespace kb::server {

inline constexpr std::string_view kSealButton = "sellar";       // value: the covered secret
inline constexpr std::string_view kNoSecretButton = "noclave";  // value: the covered secret

// What the page's script was told so before, of which a form may have several.
inline constexpr std::string_view kHarmlessField = "inofensiva";

using IsHarmless = std::function<bool(std::string_view secret)>;

std::string_view secret_in(const std::string& text, const text::Secret& secret);
std::vector<text::Secret> exposed_in(const std::string& text, const IsHarmless& is_harmless);
// As its writer is told of it, in the form's field.
view::ExposedSecret exposed_secret(std::string_view field, const std::string& text,
                                   const text::Secret& secret);

// Of a secret in a draft: the same word elsewhere cannot be known by it.
std::string digest_in_draft(const std::string& draft, std::string_view secret);

struct SealingDraft {
  store::Transaction& tx;
  const Request& request;
  const Visitor& visitor;
  Services& services;
  std::string draft, account;  // its id, or its key; whose it is
};
// Each of `exposed` whose covered form is `pressed` leaves the text for the sealed part.
void seal_pressed(const SealingDraft& to, std::string& text,
                  const std::vector<text::Secret>& exposed, const std::string& pressed);

}  // namespace kb::server
