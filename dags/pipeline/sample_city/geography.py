"""Makes the geography seeds from a folder of public boundary and resident files.

Run as ``python -m pipeline.sample_city.geography FOLDER [SEEDS]``. FOLDER holds ``seoul_dong_425_2021.csv.gz``,
``seoul_dong_adjacency.csv.gz`` and ``seoul_dong_425_2021.geojson.gz``; SEEDS is the folder to write (``dbt/seeds``).
"""

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

import shapely
from shapely.geometry import Polygon, shape

OUTLINE_TOLERANCE = 8e-8  # squared degrees: coverage_simplify drops triangles smaller than this
COORDINATE_DIGITS = 4  # about 10 m, finer than a city map on a board can show


def read_gzip_csv(path: Path) -> list[dict[str, str]]:
    """Rows of a gzipped UTF-8 CSV file. Raises FileNotFoundError when the file is missing."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def shapes(features: list[dict], key: str) -> dict[str, Polygon]:
    """One polygon a place (largest part, no holes), simplified together so that neighbours still share edges.

    `key` is the property of a feature that names its place: "adm_cd10" for a dong, "sgg_cd" for its district.
    """
    parts = defaultdict(list)
    for feature in features:
        parts[feature["properties"][key]].append(shapely.make_valid(shape(feature["geometry"])))
    codes = sorted(parts)
    wholes = [shapely.union_all(parts[code], grid_size=1e-5) for code in codes]
    simple = shapely.coverage_simplify(wholes, OUTLINE_TOLERANCE**0.5)
    return dict(zip(codes, (_single_ring(geometry) for geometry in simple), strict=True))


def _single_ring(geometry: shapely.Geometry) -> Polygon:
    largest = max(getattr(geometry, "geoms", [geometry]), key=lambda part: part.area)
    return Polygon(largest.exterior)


def _rounded(value: float) -> float:
    return round(value, COORDINATE_DIGITS)


def _outline(polygon: Polygon) -> str:
    ring = [[_rounded(x), _rounded(y)] for x, y in polygon.exterior.coords]
    return json.dumps(ring, separators=(",", ":"))


def district_rows(dongs: list[dict[str, str]], polygons: dict[str, Polygon]) -> list[dict]:
    """Rows of ``districts.csv``: code, name, residents, inner point and outline (JSON ``[[lon, lat], ...]``)."""
    names = {dong["sgg_cd"]: dong["gu"] for dong in dongs}
    residents = defaultdict(int)
    for dong in dongs:
        residents[dong["sgg_cd"]] += int(dong["pop_total"])
    rows = []
    for code in sorted(names):
        point = shapely.point_on_surface(polygons[code])
        rows.append(
            {
                "district_code": code,
                "district_name": names[code],
                "resident_count": residents[code],
                "longitude": _rounded(point.x),
                "latitude": _rounded(point.y),
                "outline": _outline(polygons[code]),
            }
        )
    return rows


def neighbourhood_rows(dongs: list[dict[str, str]], polygons: dict[str, Polygon]) -> list[dict]:
    """Rows of ``neighbourhoods.csv``: one administrative dong each, by code, with its outline as a district has one."""
    return [
        {
            "neighbourhood_code": dong["adm_cd10"],
            "district_code": dong["sgg_cd"],
            "neighbourhood_name": dong["dong"],
            "longitude": dong["lon"],
            "latitude": dong["lat"],
            "resident_count": dong["pop_total"],
            "household_count": dong["households"],
            "outline": _outline(polygons[dong["adm_cd10"]]),
        }
        for dong in sorted(dongs, key=lambda dong: dong["adm_cd10"])
    ]


def adjacency_rows(pairs: list[dict[str, str]]) -> list[dict]:
    """Rows of ``neighbourhood_adjacency.csv``: both directions of every pair of touching dongs."""
    codes = sorted({(pair["adm_cd10"], pair["neighbour_cd10"]) for pair in pairs})
    return [{"neighbourhood_code": code, "adjacent_code": adjacent} for code, adjacent in codes]


def write_csv(path: Path, rows: list[dict]) -> None:
    """Writes rows to a new file beside ``path`` and then renames it, so that no half file can be read."""
    fresh = path.with_suffix(".tmp")
    with fresh.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    fresh.replace(path)


def main(arguments: list[str]) -> int:
    """Reads the folder named on the command line and writes the three geography seeds."""
    parser = argparse.ArgumentParser(prog="pipeline.sample_city.geography", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("seeds", type=Path, nargs="?", default=Path("dbt/seeds"))
    options = parser.parse_args(arguments)
    try:
        dongs = read_gzip_csv(options.folder / "seoul_dong_425_2021.csv.gz")
        pairs = read_gzip_csv(options.folder / "seoul_dong_adjacency.csv.gz")
        with gzip.open(options.folder / "seoul_dong_425_2021.geojson.gz", "rt", encoding="utf-8") as text:
            features = json.load(text)["features"]
    except OSError as error:
        sys.stderr.write(f"geography: cannot read {error.filename}: {error.strerror}; give the boundary folder\n")
        return 2
    write_csv(options.seeds / "districts.csv", district_rows(dongs, shapes(features, "sgg_cd")))
    write_csv(options.seeds / "neighbourhoods.csv", neighbourhood_rows(dongs, shapes(features, "adm_cd10")))
    write_csv(options.seeds / "neighbourhood_adjacency.csv", adjacency_rows(pairs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
