using System;

namespace PrivX.Client.Exports;

/// <summary>Which details are not to be told.</summary>
/// <param name="isMeant">Tells it by the name of the detail; null where all are told.</param>
internal sealed class ExportMask(Func<string, bool>? isMeant)
{
    /// <summary>What is told in their place.</summary>
    public const string Text = "***";

    public bool Hides(string name) => isMeant?.Invoke(name) == true;

    /// <summary>A detail as it may be told.</summary>
    public string? Shown(string name, string? value) => string.IsNullOrEmpty(value) || !Hides(name) ? value : Text;
}
