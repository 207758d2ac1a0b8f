// SPDX-License-Identifier: MIT
#pragma once
#include "server/markdown.h"  // it moved: technicians use it too
