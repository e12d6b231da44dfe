namespace PrivX.Benchmarks.Table;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Target">What it is to be.</param>
/// <param name="Ours">Median of the module.</param>
/// <param name="Other">Median of what it is compared with; a dash where there is nothing.</param>
/// <param name="Ratio">What the target is about.</param>
/// <param name="Met">Whether the target is met.</param>
internal sealed record Row(string What, string Target, string Ours, string Other, string Ratio, bool Met);
