// SPDX-License-Identifier: MIT
#include "core/crypto_seal.h"

#include <gmock/gmock.h>

#include <set>

#include "core/error.h"

namespace kb::crypto {
namespace {

KeyRing a_ring() {
  KeyRing ring;
  ring.add(make_sealing_key());
  return ring;
}

std::string opened(const KeyRing& keys, const Sealed& sealed, std::string_view place) {
  return std::string(unseal(keys, sealed, place).view());
}

TEST(Seal, OpensWhatItSealed) {
  const auto keys = a_ring();
  for (const std::string& secret :
       std::vector<std::string>{"", "x", "contraseña ✓", std::string(63, 'a'), std::string(64, 'b'),
                                std::string(16384, 'c'), std::string("\n\n  \t")})
    EXPECT_EQ(opened(keys, seal(keys, secret, "s1"), "s1"), secret) << secret.size();
}

TEST(Seal, NeverLooksTheSameTwiceAndNeverShowsTheText) {
  const auto keys = a_ring();
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i)
    EXPECT_TRUE(seen.insert(seal(keys, "abracadabra", "s1").text).second);
  for (const auto& text : seen) EXPECT_THAT(text, testing::Not(testing::HasSubstr("abracadabra")));
}

TEST(Seal, TellsTheLengthInStepsOnly) {
  const auto keys = a_ring();
  EXPECT_EQ(seal(keys, "1234", "s").text.size(), seal(keys, std::string(60, 'x'), "s").text.size());
  EXPECT_LT(seal(keys, "1234", "s").text.size(), seal(keys, std::string(64, 'x'), "s").text.size());
}

TEST(Seal, RefusesWhatWasChangedAtAnyPlace) {
  const auto keys = a_ring();
  const auto sealed = seal(keys, "abracadabra", "s1");
  for (size_t i = 0; i < sealed.text.size(); ++i) {
    Sealed changed = sealed;
    changed.text[i] = changed.text[i] == 'A' ? 'B' : 'A';
    EXPECT_THROW(unseal(keys, changed, "s1"), Error) << i;
  }
  for (const size_t kept : {size_t{0}, size_t{10}, size_t{60}, sealed.text.size() - 1})
    EXPECT_THROW(unseal(keys, {sealed.key, sealed.text.substr(0, kept)}, "s1"), Error) << kept;
}

TEST(Seal, RefusesAnotherPlace) {
  const auto keys = a_ring();
  const auto sealed = seal(keys, "abracadabra", "s1\nticket\nT-1");
  for (const auto* place : {"s2\nticket\nT-1", "s1\nticket\nT-2", "s1\naccount\nT-1", ""})
    EXPECT_THROW(unseal(keys, sealed, place), Error) << place;
}

TEST(Seal, RefusesAnotherKeyEvenUnderTheSameName) {
  auto keys = a_ring();
  const auto sealed = seal(keys, "abracadabra", "s1");
  EXPECT_THROW(unseal(a_ring(), sealed, "s1"), Error);
  KeyRing forged;
  forged.add({sealed.key, make_sealing_key().key});
  EXPECT_THROW(unseal(forged, sealed, "s1"), Error);
  keys.add({"other", SecretText(keys.newest().key.view())});
  EXPECT_THROW(unseal(keys, {"other", sealed.text}, "s1"), Error);
}

TEST(Seal, SealsWithTheNewestKeyAndOpensWithAll) {
  auto keys = a_ring();
  const auto old = seal(keys, "abracadabra", "s1");
  keys.add(make_sealing_key());
  EXPECT_NE(seal(keys, "x", "s1").key, old.key);
  EXPECT_EQ(opened(keys, old, "s1"), "abracadabra");
}

TEST(Secret, LeavesNothingBehindInATextThatWasWiped) {
  std::string text = "a secret that is longer than a short string";
  const char* const place = text.data();
  const size_t size = text.size();
  wipe(text);
  EXPECT_EQ(text, "");
  EXPECT_EQ(std::string(place, size), std::string(size, '\0'));
}

}  // namespace
}  // namespace kb::crypto
