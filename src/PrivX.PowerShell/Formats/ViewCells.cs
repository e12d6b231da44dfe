using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Formats;

/// <summary>
/// What the views show of an object: the property that is named, as text for a terminal. Every cell of every view goes through here, so that no
/// text of a server moves the cursor, sets the clipboard or turns the line around. Reading a property works in Constrained Language, a method would
/// not; a Hashtable, because PowerShell reads its entries as properties.
/// </summary>
internal sealed class ViewCells : Hashtable
{
    private static readonly TimeSpan WithFractions = TimeSpan.FromSeconds(10);
    private readonly PSObject _instance;

    private ViewCells(PSObject instance)
    {
        _instance = instance;
    }

    /// <summary>The cells of an object; of what has no columns the whole text.</summary>
    public static object Of(PSObject instance) => instance.BaseObject switch
    {
        string text => Text.VisibleLines(text),
        PSCredential credential => Text.VisibleLines(credential.UserName),
        PSCustomObject => JsonText.OfObject(instance),
        _ => new ViewCells(instance),
    };

    public override object? this[object key]
    {
        get => Shown(_instance.Properties[(string)key]?.Value);
        set => throw new NotSupportedException();
    }

    public override bool Contains(object key) => _instance.Properties[(string)key] is not null;

    /// <summary>A value as it is shown. Numbers and Booleans stay what they are: PowerShell aligns them by their type.</summary>
    public static object? Shown(object? value) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => Text.VisibleLines(text.Trim()),
        bool or byte or short or int or long or decimal or double or float => value,
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTime time => time.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture),
        TimeSpan span => (span.Duration() < WithFractions ? span : new TimeSpan(span.Ticks - (span.Ticks % TimeSpan.TicksPerSecond))).ToString("c", CultureInfo.InvariantCulture),
        IDictionary entries => Text.VisibleLines(string.Join(", ", entries.Keys.Cast<object>().Select(key => $"{key}: {entries[key]}"))),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Shown)),
        { } other => Text.VisibleLines(other.ToString() ?? string.Empty),
    };
}
