// SPDX-License-Identifier: MIT
#include "server/clients/draft_secrets.h"

#include <array>

namespace kb::server {
namespace {

constexpr size_t kMostRemembered = 50;

struct Field {
  const char* name;
  std::string store::Asking::*text;
};
constexpr std::array<Field, 3> kFields{{{"asunto", &store::Asking::subject},
                                        {"detalle", &store::Asking::body},
                                        {"motivo", &store::Asking::urgent_reason}}};

std::vector<text::Secret> exposed_of(const store::Asking& asking, const std::string& text) {
  return exposed_in(text, [&](std::string_view secret) {
    return asking.not_secrets.find(digest_in_draft(asking.id, secret)) != std::string::npos;
  });
}

void remember_harmless(store::Asking& asking, std::string_view secret) {
  const auto digest = digest_in_draft(asking.id, secret);
  if (asking.not_secrets.size() >= kMostRemembered * (digest.size() + 1)) return;
  asking.not_secrets += (asking.not_secrets.empty() ? "" : " ") + digest;
}

void remember_pressed(store::Asking& asking, const std::string& pressed) {
  for (const Field& field : kFields) {
    const std::string& text = asking.*field.text;
    for (const auto& one : exposed_of(asking, text))
      if (text::covered(text, one) == pressed) remember_harmless(asking, secret_in(text, one));
  }
}

}  // namespace

std::vector<view::ExposedSecret> exposed_secrets(const store::Asking& asking) {
  std::vector<view::ExposedSecret> all;
  for (const Field& field : kFields) {
    const std::string& text = asking.*field.text;
    for (const auto& one : exposed_of(asking, text))
      all.push_back(exposed_secret(field.name, text, one));
  }
  return all;
}

void apply_secret_buttons(store::Transaction& tx, store::Asking& asking, const Request& request,
                          const Visitor& visitor, Services& services) {
  if (const auto pressed = request.form_value(kNoSecretButton); !pressed.empty())
    remember_pressed(asking, pressed);
  const auto pressed = request.form_value(kSealButton);
  if (pressed.empty()) return;
  const SealingDraft to{tx, request, visitor, services, asking.id, asking.account};
  for (const Field& field : kFields) {
    std::string& text = asking.*field.text;
    seal_pressed(to, text, exposed_of(asking, text), pressed);
  }
}

void cover_secrets(store::Asking& asking) {
  for (const Field& field : kFields) {
    std::string& text = asking.*field.text;
    text = text::without_secrets(text, exposed_of(asking, text));
  }
}

}  // namespace kb::server
