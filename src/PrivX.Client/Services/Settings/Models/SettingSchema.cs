namespace PrivX.Settings;

/// <summary>Schema document that describes names, types, defaults and limits.</summary>
public sealed class SettingSchema : PrivXObject
{

}
