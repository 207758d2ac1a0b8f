// SPDX-License-Identifier: MIT
// Passwords behind a verb of changing and trying: "I changed it to Hammer&Nail77".
#include "text/private_password_shape.h"
#include "text/private_password_words.h"
#include "text/secret_words.h"

namespace kb::text::secrets {
namespace {

constexpr int kMostWindow = 12, kNearWords = 4, kMostTaken = 5;

// "probé lirio89x y lirio90x": the others as well.
void add_joined(const Reading& to, Piece piece) {
  for (int count = 0; count < kMostTaken && is_mixed_with_digit(to.text, piece.value); ++count) {
    if (!is_numbered_product(to.text, piece.value)) to.add(piece.value);
    const Piece joint = piece_at(to.text, piece.end);
    if (!joins_passwords(folded(to.text, joint.value))) return;
    piece = piece_at(to.text, joint.end);
  }
}

// "pongo Patata33 y me dice que la contraseña es incorrecta".
bool has_name_after(const Letters& text, size_t at) {
  for (int words = 0; words < kMostWindow; ++words) {
    const Piece piece = piece_at(text, at);
    if (piece.value.is_empty()) return false;
    if (is_password_name(folded(text, piece.value))) return true;
    at = piece.end;
  }
  return false;
}

}  // namespace

// "I changed it to Hammer&Nail77": with a sign that no product has in its name, unless a password
// was spoken of.
void read_changed(const Reading& to, size_t end, bool is_near_name) {
  is_near_name = is_near_name || has_name_after(to.text, end);
  size_t at = end;
  for (int words = 0; words < kNearWords; ++words) {
    const Piece piece = piece_at(to.text, at);
    if (piece.value.is_empty()) return;
    const bool is_first = words == 0 && is_near_name && is_mixed_with_digit(to.text, piece.value) &&
                          !is_numbered_thing(to.text, piece.value);
    if (is_first) return add_joined(to, piece);
    if (is_hard(to.text, piece.value) &&
        ((is_near_name && !is_numbered_product(to.text, piece.value)) ||
         word_shape_of(to.text, piece.value).symbol))
      return to.add(piece.value);
    if (piece.ends_sentence) return;
    at = piece.end;
  }
}

}  // namespace kb::text::secrets
