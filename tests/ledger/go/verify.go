// Checks a log that Parley published with code that is not ours: the note and tlog packages of the Go checksum database
// (golang.org/x/mod, in Debian golang-golang-x-mod-dev).
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go FOLDER VKEY [WITNESS-VKEY...]
//
// It verifies the signed checkpoint and each witness's cosignature, every entry against the tree, and the inclusion proof of the last one.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func fail(format string, values ...interface{}) {
	fmt.Printf("FAIL "+format+"\n", values...)
	os.Exit(1)
}

// tiles reads tiles from a folder. The checksum database writes tile/8/0/000 for what tlog-tiles writes tile/0/000.
type tiles struct{ folder string }

func (t tiles) Height() int { return 8 }
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, len(wanted))
	for i, tile := range wanted {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		data, err := os.ReadFile(filepath.Join(t.folder, path))
		if err != nil {
			return nil, err
		}
		found[i] = data
	}
	return found, nil
}
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// cosigner verifies cosignature/v1 lines (type 0x04): eight bytes of time, then Ed25519 over two lines and the text.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(text, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	head := fmt.Sprintf("cosignature/v1\ntime %d\n", binary.BigEndian.Uint64(sig))
	return ed25519.Verify(c.key, append([]byte(head), text...), sig[8:])
}

func newCosigner(vkey string) note.Verifier {
	parts := strings.SplitN(vkey, "+", 3)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		fail("witness key %s", vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	return cosigner{parts[0], binary.BigEndian.Uint32(sum[:]), ed25519.PublicKey(key[1:])}
}

func main() {
	folder, vkey := os.Args[1], os.Args[2]
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		fail("key %v", err)
	}
	verifiers := []note.Verifier{verifier}
	for _, witness := range os.Args[3:] {
		verifiers = append(verifiers, newCosigner(witness))
	}
	data, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		fail("checkpoint %v", err)
	}
	checkpoint, err := note.Open(data, note.VerifierList(verifiers...))
	if err != nil {
		fail("checkpoint %v", err)
	}
	if len(checkpoint.Sigs) != len(verifiers) || len(checkpoint.UnverifiedSigs) > 0 {
		fail("signatures: %d verified, %d not", len(checkpoint.Sigs), len(checkpoint.UnverifiedSigs))
	}
	lines := strings.Split(checkpoint.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		fail("size %v", err)
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		fail("root %v", err)
	}
	hashes := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, tiles{folder})
	var last []byte
	for from := int64(0); from < size; from += 256 {
		width := size - from
		if width > 256 {
			width = 256
		}
		path := tlog.Tile{H: 8, L: -1, N: from / 256, W: int(width)}.Path()
		bundle, err := os.ReadFile(filepath.Join(folder, "tile/entries", strings.TrimPrefix(path, "tile/8/data/")))
		if err != nil {
			fail("entries %v", err)
		}
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, from+int64(i))
		}
		known, err := hashes.ReadHashes(indexes)
		if err != nil {
			fail("tiles at %d: %v", from, err)
		}
		for i := range known {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				fail("entry %d is cut", from+int64(i))
			}
			length := 2 + int(binary.BigEndian.Uint16(bundle))
			last, bundle = bundle[2:length], bundle[length:]
			if tlog.RecordHash(last) != known[i] {
				fail("entry %d", from+int64(i))
			}
		}
		if len(bundle) > 0 {
			fail("entries at %d go on", from)
		}
	}
	computed, err := tlog.TreeHash(size, hashes)
	if err != nil || computed != root {
		fail("root %v", err)
	}
	proof, err := tlog.ProveRecord(size, size-1, hashes)
	if err != nil || tlog.CheckRecord(proof, size, root, size-1, tlog.RecordHash(last)) != nil {
		fail("inclusion proof %v", err)
	}
	fmt.Printf("OK %s %d %s\n", lines[0], size, root)
}
