using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Locations;

/// <summary>A person opens a location: units may lie there from now on.</summary>
internal sealed class OpenLocation(AppDb db)
{
    public async Task<Result<LocationOpened>> Run(string code, LocationFigures figures, Actor by, CancellationToken ct)
    {
        var name = code.Trim();

        if (!IsCode(name))
        {
            return LocationProblems.CodeInvalid();
        }

        if (LocationProblems.Of(figures) is { } problem)
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var known = await LocationRows.Lock(db, ct);

        if (known.Exists(own => own.Code == name))
        {
            return LocationProblems.Exists(name);
        }

        if (known.Count(own => own.Active) >= LocationProblems.MaxLocations)
        {
            return LocationProblems.TooMany();
        }

        var said = figures.Trimmed();
        db.Add(Location.Open(db.Scope.Id, name, said));
        var told = new LocationOpened(name, said.Name, said.Priority, said.Sells);
        db.Tell(told, Guid.Empty, by);
        await work.Commit(ct);
        return told;
    }

    private static bool IsCode(string code) =>
        code.Length is > 0 and <= LocationProblems.MaxCodeLength
        && code.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}
