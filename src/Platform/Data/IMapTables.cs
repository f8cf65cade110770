using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Data;

/// <summary>A module's tables: maps its internal entities into the one model. Registered by the module.</summary>
public interface IMapTables
{
    void Map(ModelBuilder model);
}
