# SPDX-License-Identifier: GPL-3.0-or-later
# delib_library(FOLDER SOURCES... ) : the static library delib_<folder> of one top-level folder.
#
# Each library has an include root of its own, <build>/include/<folder>/, that holds nothing but a link to
# its folder. `#include "models/page.h"` therefore compiles only in targets that link delib_models: the
# link graph is the architecture, and an upward include does not build.

add_library(delib_options INTERFACE)
target_compile_options(delib_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                       -Wold-style-cast -Wcast-align -Woverloaded-virtual
                       # g++ 12 sees overlaps in std::string::operator+ that are not there (gcc bug 105651)
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(DELIB_WERROR)
  target_compile_options(delib_options INTERFACE -Werror)
endif()
if(DELIB_SANITIZE)
  target_compile_options(delib_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                         -fno-omit-frame-pointer)
  target_link_options(delib_options INTERFACE -fsanitize=address,undefined)
endif()

function(delib_library folder)
  set(root ${CMAKE_BINARY_DIR}/include/${folder})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${folder} ${root}/${folder} SYMBOLIC)
  add_library(delib_${folder} STATIC ${ARGN})
  target_include_directories(delib_${folder} PUBLIC ${root})
  target_link_libraries(delib_${folder} PRIVATE delib_options)
endfunction()
