namespace PrivX.Simulator.Seed;

/// <summary>A seeded host in one line.</summary>
internal sealed record HostBlueprint(string Name, string Kind, int Number, string Zone, string Role, string[] Tags);
